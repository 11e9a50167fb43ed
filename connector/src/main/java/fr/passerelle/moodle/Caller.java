package fr.passerelle.moodle;

/** Whoever carries a call to a site and brings back its value. */
interface Caller {

  /**
   * The value that the site answers, after as many attempts as the call may have.
   *
   * @throws MoodleException whenever there is none
   * @throws java.util.concurrent.CancellationException if the client was cancelled
   */
  <T> T call(Call call, ReplyReader<T> reader);

  /**
   * The same in one attempt, whose failure is not held against the site: whoever asks for much at
   * once asks again for less.
   */
  <T> T callOnce(Call call, ReplyReader<T> reader);

  /** A text of the site's, without the token, should the site have put it there. */
  default String withoutToken(String text) {
    return text;
  }
}
