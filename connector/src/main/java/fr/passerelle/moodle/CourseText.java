package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Moodle takes as the texts and dates of a course. It refuses a whole call for one bad name
 * without saying which, and takes other things without a word, so both are known before.
 */
public final class CourseText {

  /** The most characters (code points) of a full name. */
  public static final int LONGEST_FULL_NAME = 254;

  /** The most characters (code points) of a section's name. */
  public static final int LONGEST_SECTION_NAME = 255;

  private static final String PHP_SPACES = " \t\n\r\u000B\f";
  private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9_]{0,20}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[a-z0-9]{1,12}){0,3}");
  private static final int MOST_SECTIONS = 52;
  private static final Instant LATEST = Instant.parse("2100-12-31T23:59:59Z");

  private CourseText() {}

  /**
   * Whether PHP's {@code strip_tags} would alter a text: a {@code <} begins a tag unless white
   * space follows, even where no tag ends. Moodle refuses such a name.
   */
  public static boolean looksLikeMarkup(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      if (at + 1 == text.length() || PHP_SPACES.indexOf(text.charAt(at + 1)) < 0) {
        return true;
      }
      at = text.indexOf('<', at + 1);
    }
    return false;
  }

  /** What is wrong with a course to create; empty if Moodle takes it as it is. */
  static Optional<Message> wrong(NewCourse course) {
    return first(
        Stream.of(
            line("shortname", course.shortName().value(), ShortName.MAX_LENGTH),
            line("fullname", course.fullName(), LONGEST_FULL_NAME),
            line("idnumber", course.idNumber().value(), IdNumber.MAX_LENGTH),
            format(course.format()),
            language(course.language()),
            sections(course.sections()),
            date("startdate", course.start()),
            date("enddate", course.end()),
            order(course.start(), course.end())));
  }

  /** What is wrong with an update; empty if Moodle takes it as it is. */
  static Optional<Message> wrong(CourseUpdate update) {
    ShortName shortName = update.shortName();
    IdNumber idNumber = update.idNumber();
    return first(
        Stream.of(
            line("shortname", shortName == null ? null : shortName.value(), ShortName.MAX_LENGTH),
            line("fullname", update.fullName(), LONGEST_FULL_NAME),
            line("idnumber", idNumber == null ? null : idNumber.value(), IdNumber.MAX_LENGTH),
            format(update.format()),
            date("startdate", update.start()),
            date("enddate", update.end()),
            order(update.start(), update.end())));
  }

  /** What is wrong with the names of a copy; empty if Moodle takes them as they are. */
  static Optional<Message> wrong(CourseCopy copy) {
    return first(
        Stream.of(
            line("shortname", copy.shortName().value(), ShortName.MAX_LENGTH),
            line("fullname", copy.fullName(), LONGEST_FULL_NAME)));
  }

  private static Optional<Message> first(Stream<Optional<Message>> found) {
    return found.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Message> line(String field, @Nullable String text, int longest) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      return because("wrong-length", field, Integer.toString(longest));
    }
    if (looksLikeMarkup(text)) {
      return because("wrong-tags", field, text);
    }
    boolean oneLine =
        text.equals(text.strip()) && text.codePoints().noneMatch(Character::isISOControl);
    return oneLine ? Optional.empty() : because("wrong-line", field);
  }

  /**
   * @throws RefusedException if a name of a category, a section or a group is none that Moodle
   *     keeps as it is
   */
  static void requireName(Call call, String name, int longest) {
    line("name", name, longest)
        .ifPresent(
            wrong -> {
              throw Failures.refused(call, "", wrong);
            });
  }

  /** Whether it can be the name of a course format. */
  static boolean isFormat(String text) {
    return FORMAT.matcher(text).matches();
  }

  private static Optional<Message> format(@Nullable String format) {
    return format == null || isFormat(format) ? Optional.empty() : because("wrong-format", format);
  }

  private static Optional<Message> language(String language) {
    return language.isEmpty() || isLanguage(language)
        ? Optional.empty()
        : because("wrong-language", language);
  }

  /** Whether a text can be the code of a language of Moodle's, such as {@code fr_ca}. */
  public static boolean isLanguage(String code) {
    return LANGUAGE.matcher(code).matches();
  }

  private static Optional<Message> sections(int sections) {
    return sections >= 0 && sections <= MOST_SECTIONS
        ? Optional.empty()
        : because("wrong-sections", Integer.toString(MOST_SECTIONS));
  }

  /** Moodle takes thousandths of a second for seconds, and 1970 for a date. */
  private static Optional<Message> date(String field, @Nullable Instant date) {
    boolean fits =
        date == null
            || (!date.isBefore(Instant.EPOCH)
                && !date.isAfter(LATEST)
                && date.equals(date.truncatedTo(ChronoUnit.SECONDS)));
    return fits ? Optional.empty() : because("wrong-date", field, String.valueOf(date));
  }

  private static Optional<Message> order(@Nullable Instant start, @Nullable Instant end) {
    boolean inOrder =
        start == null || end == null || end.equals(CourseUpdate.NO_END) || end.isAfter(start);
    return inOrder ? Optional.empty() : because("wrong-order");
  }

  private static Optional<Message> because(String reason, Object... arguments) {
    return Optional.of(Failures.reason(reason, arguments));
  }
}
