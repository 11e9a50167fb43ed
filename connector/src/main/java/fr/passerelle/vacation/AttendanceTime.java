package fr.passerelle.vacation;

import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Durations as virtual-class tools write them: {@code 1:20:05}, {@code 1 h 20}, {@code 1h 20min
 * 5s}, {@code 58 min}, and minutes alone where the heading says that they are.
 */
final class AttendanceTime {

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)");
  private static final Pattern HALF = Pattern.compile("(\\d{1,3}) ?h ?([0-5]\\d)()");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?=\\d)(?:(\\d{1,3}) ?h(?:eures?|ours?|rs?)? ?)?(?:(\\d{1,4}) ?m(?:in(?:ute)?s?)? ?)?"
              + "(?:(\\d{1,5}) ?s(?:ec(?:onde?)?s?)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:[.,](\\d))?");
  private static final int A_MINUTE = 60;

  private AttendanceTime() {}

  /**
   * The seconds; empty where the text is no duration, or does not say its unit.
   *
   * @param inMinutes whether a number alone is minutes
   */
  static OptionalLong seconds(String written, boolean inMinutes) {
    String text = written.strip().replaceAll("[\\s\\p{Z}]+", " ");
    Matcher minutes = MINUTES.matcher(text);
    if (inMinutes && minutes.matches()) {
      return OptionalLong.of(number(minutes, 1) * A_MINUTE + number(minutes, 2) * A_MINUTE / 10);
    }
    return Stream.of(CLOCK, HALF, UNITS)
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .mapToLong(it -> (number(it, 1) * A_MINUTE + number(it, 2)) * A_MINUTE + number(it, 3))
        .findFirst();
  }

  private static long number(MatchResult found, int group) {
    String digits = found.group(group);
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
