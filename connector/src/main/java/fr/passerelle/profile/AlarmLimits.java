package fr.passerelle.profile;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;

/**
 * How far a count may be from the one before until somebody has to look at it.
 *
 * @param drop percent of the people before that may be gone, 0 to 100
 * @param jump percent of the people before that may have come, at least 0
 * @param people so few may always come or go, at least 0
 */
public record AlarmLimits(int drop, int jump, int people) {

  public AlarmLimits {
    if (drop < 0 || drop > 100) {
      throw new RefusedValueException("drop", Message.of("profile.alarm-drop"));
    }
    if (jump < 0) {
      throw new RefusedValueException("jump", Message.of("profile.alarm-at-least"));
    }
    if (people < 0) {
      throw new RefusedValueException("people", Message.of("profile.alarm-at-least"));
    }
  }

  public boolean isDrop(long before, long now) {
    return before - now > people && (before - now) * 100 > before * drop;
  }

  public boolean isJump(long before, long now) {
    return now - before > people && (now - before) * 100 > before * jump;
  }
}
