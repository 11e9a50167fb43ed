package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them, exactly: {@code 3}, {@code 1,5 h}, {@code 1 h 20}, {@code 80
 * min}.
 */
final class HoursText {

  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?h?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}) ?h ?([0-5]\\d)");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?min");
  private static final int AN_HOUR = 60;

  private HoursText() {}

  /** The hours, more than 0; empty where the text is no duration. */
  static Optional<Fraction> read(String text) {
    return parsed(text).filter(hours -> !hours.isZero());
  }

  private static Optional<Fraction> parsed(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      long minutes = Long.parseLong(clock.group(1)) * AN_HOUR + Long.parseLong(clock.group(2));
      return Optional.of(Fraction.of(minutes, AN_HOUR));
    }
    Matcher minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return Optional.of(Fraction.of(Long.parseLong(minutes.group(1)), AN_HOUR));
    }
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.matches()
        ? Optional.of(Fraction.of(new BigDecimal(decimal.group(1).replace(',', '.'))))
        : Optional.empty();
  }
}
