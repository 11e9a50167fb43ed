package fr.passerelle.moodle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a person last opened a course: a time, never, or unknown because the site does not say
 * (Moodle before 3.6, or hidden by the site's settings). Unknown is not never.
 *
 * @param state which of the three
 * @param time to the second; null unless {@link State#AT}
 */
public record LastAccess(State state, @Nullable Instant time) {

  /** Which of the three a {@link LastAccess} is. */
  public enum State {
    UNKNOWN,
    NEVER,
    AT
  }

  public static final LastAccess UNKNOWN = new LastAccess(State.UNKNOWN, null);
  public static final LastAccess NEVER = new LastAccess(State.NEVER, null);

  public LastAccess {
    if ((state == State.AT) != (time != null)) {
      throw new IllegalArgumentException("a time goes with AT, and only with it");
    }
  }

  public static LastAccess at(Instant time) {
    return new LastAccess(State.AT, time);
  }
}
