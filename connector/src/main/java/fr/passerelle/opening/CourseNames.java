package fr.passerelle.opening;

/**
 * What Moodle refuses in the name of a course and in other short texts, known before it is sent.
 */
public final class CourseNames {

  private static final String PHP_SPACES = " \t\n\r\u000B\f";

  private CourseNames() {}

  /**
   * Whether PHP's {@code strip_tags} would alter a text: a {@code <} begins a tag unless white
   * space follows, even where no tag ends.
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

  /** Whether a text holds control characters besides line feed and tab, or half a character. */
  static boolean hasUnprintable(String text) {
    return text.codePoints().anyMatch(CourseNames::isUnprintable);
  }

  private static boolean isUnprintable(int point) {
    boolean halfCharacter = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return halfCharacter || (Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
