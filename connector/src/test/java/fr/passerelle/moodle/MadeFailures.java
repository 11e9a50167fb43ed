package fr.passerelle.moodle;

import fr.passerelle.problem.Message;

/** Failures as the client makes them, for tests of what follows from them. */
public final class MadeFailures {

  private static final String FUNCTION = "core_some_function";

  private MadeFailures() {}

  public static MoodleException access(String errorCode) {
    return new AccessException(FUNCTION, errorCode, spoken(), false);
  }

  public static MoodleException refused(String errorCode) {
    return new RefusedException(FUNCTION, errorCode, spoken(), null);
  }

  public static MoodleException unavailable(Throwable cause) {
    return new SiteUnavailableException(FUNCTION, "", spoken(), null, cause);
  }

  public static MoodleException protocol() {
    return new ProtocolException(FUNCTION, "", spoken(), null);
  }

  private static Message spoken() {
    return Message.of(
        "moodle.failed",
        FUNCTION,
        Message.of("moodle.about.site"),
        Message.of("moodle.reason.busy"));
  }
}
