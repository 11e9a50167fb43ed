package fr.passerelle.moodle;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Clients whose waiting takes no time, and that ask one thing at a time. */
public final class PatientClients {

  private PatientClients() {}

  /** A client that waits as it is told to. */
  public static MoodleClient of(URI address, String token, Pause pause, Clock clock) {
    return builder(address, token, pause, clock).build();
  }

  /** The same, which gives up on an answer early. */
  public static MoodleClient hasty(
      URI address, String token, Pause pause, Clock clock, Duration readTimeout) {
    return builder(address, token, pause, clock).readTimeout(readTimeout).build();
  }

  /** A client as users have it, which asks several things at once, but for its waiting. */
  public static MoodleClient several(URI address, String token, Pause pause, Clock clock) {
    return MoodleClient.builder(new SiteAddress(address.toString()), Token.of(token))
        .pause(pause)
        .clock(clock)
        .build();
  }

  private static MoodleClient.Builder builder(URI address, String token, Pause pause, Clock clock) {
    return MoodleClient.builder(new SiteAddress(address.toString()), Token.of(token))
        .mostAtOnce(1)
        .pause(pause)
        .clock(clock);
  }
}
