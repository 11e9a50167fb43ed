package fr.passerelle.moodle;

import java.time.Duration;

/**
 * How long one attempt may take.
 *
 * @param connect until the connection stands
 * @param silence without a byte either way; a big roster is silent until it is made
 * @param call in all, the last byte of the answer included
 */
record TimeLimits(Duration connect, Duration silence, Duration call) {

  static final TimeLimits DEFAULT =
      new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(150), Duration.ofMinutes(5));

  TimeLimits {
    requirePositive(connect);
    requirePositive(silence);
    requirePositive(call);
  }

  private static void requirePositive(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time-out is longer than 0, not " + limit);
    }
  }
}
