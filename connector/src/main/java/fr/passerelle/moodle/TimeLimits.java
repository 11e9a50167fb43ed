package fr.passerelle.moodle;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands
 * @param silence without a byte either way; a big roster is silent until it is made
 * @param attempt one attempt in all, the last byte of the answer included
 * @param total a READ in all, with its further attempts and the pauses between them
 */
record TimeLimits(Duration connect, Duration silence, Duration attempt, Duration total) {

  static final TimeLimits DEFAULT =
      new TimeLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(150),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10));

  TimeLimits {
    requirePositive(connect);
    requirePositive(silence);
    requirePositive(attempt);
    requirePositive(total);
  }

  private static void requirePositive(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time-out is longer than 0, not " + limit);
    }
  }
}
