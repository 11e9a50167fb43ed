package fr.passerelle.opening;

/** What no text of a request may hold. */
final class CourseNames {

  private CourseNames() {}

  /** Whether a text holds control characters besides line feed and tab, or half a character. */
  static boolean hasUnprintable(String text) {
    return text.codePoints().anyMatch(CourseNames::isUnprintable);
  }

  private static boolean isUnprintable(int point) {
    boolean halfCharacter = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return halfCharacter || (Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
