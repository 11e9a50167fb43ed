package fr.passerelle.opening;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Durations as people write them on the form, in hours: {@code 3}, {@code 3h}, {@code 3 h 30},
 * {@code 3,5}, {@code 3 heures}. Exact; anything else is not a duration.
 */
final class DurationText {

  private static final Pattern DECIMAL =
      Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:h|heures?)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}) ?(?:h|heures?) ?([0-5]\\d)");
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

  private DurationText() {}

  /** The duration that a text says; null where it says none. */
  static @Nullable Duration read(String text) {
    String plain =
        Folding.oneLine(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return Duration.ofHours(Long.parseLong(clock.group(1)))
          .plusMinutes(Long.parseLong(clock.group(2)));
    }
    Matcher decimal = DECIMAL.matcher(plain);
    return decimal.matches() ? ofHours(decimal.group(1)) : null;
  }

  /** A duration as {@link #read} reads it back: {@code 3 h 30}, {@code 6 h}, {@code 3,33}. */
  static String write(Duration duration) {
    if (duration.toSeconds() % 60 != 0) {
      return new BigDecimal(duration.toSeconds())
          .divide(SECONDS_AN_HOUR)
          .toPlainString()
          .replace('.', ',');
    }
    String hours = duration.toHours() + " h";
    int minutes = duration.toMinutesPart();
    return minutes == 0 ? hours : hours + (minutes < 10 ? " 0" : " ") + minutes;
  }

  /** At most two decimals, hence whole seconds: a hundredth of an hour is 36 s. */
  private static Duration ofHours(String decimal) {
    BigDecimal hours = new BigDecimal(decimal.replace(',', '.'));
    return Duration.ofSeconds(hours.multiply(SECONDS_AN_HOUR).longValueExact());
  }
}
