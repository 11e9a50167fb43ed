package fr.passerelle.moodle;

import java.time.Duration;

/** One attempt at a call: sent at most once, and waited for no longer than is said. */
interface Line {

  /**
   * The value that the site answers.
   *
   * @param atMost how long this attempt may take in all; longer than 0
   * @throws MoodleException whenever there is none
   * @throws java.util.concurrent.CancellationException if the client was cancelled, and nothing
   *     that could have changed the site was sent
   */
  <T> T send(Call call, ReplyReader<T> reader, Duration atMost);
}
