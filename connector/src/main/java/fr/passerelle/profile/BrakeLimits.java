package fr.passerelle.profile;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;

/**
 * How many existing courses one plan may change before somebody has to confirm their number.
 *
 * @param courses this many at most; 0 stops every change
 * @param percent this share at most of the courses that the requests have on the site, 0 to 100;
 *     looked at from {@link #FEW} changed courses on
 */
public record BrakeLimits(int courses, int percent) {

  /** So few changed courses are no share worth stopping for. */
  public static final int FEW = 5;

  public BrakeLimits {
    if (courses < 0) {
      throw new RefusedValueException("courses", Message.of("profile.brake-courses"));
    }
    if (percent < 0 || percent > 100) {
      throw new RefusedValueException("percent", Message.of("profile.brake-percent"));
    }
  }

  public boolean isTooMany(long changed) {
    return changed > courses;
  }

  /** Whether so many changed courses of all that there are is too large a share. */
  public boolean isTooLargeAShare(long changed, long all) {
    return changed >= FEW && changed * 100 > all * percent;
  }
}
