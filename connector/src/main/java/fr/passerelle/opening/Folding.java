package fr.passerelle.opening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text with all that a label must be forgiven taken away: case, accents, the kind of apostrophe,
 * dash and space, compatibility forms. Remembers where each folded character ended, so that what
 * stands behind a label is had in its original letters.
 */
final class Folding {

  private static final String APOSTROPHES = "’‘‛ʼ`´′";

  private final StringBuilder folded = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();

  private Folding(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      append(point, at);
    }
  }

  /**
   * The folded text, without white space around it and without a closing colon or question mark.
   */
  static String fold(String text) {
    return new Folding(text).folded.toString().replaceAll("[ :?]+$", "");
  }

  /** Whether a text holds nothing to see: no-break, en and zero-width spaces are nothing. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(Folding::isSpace);
  }

  /** A text without any kind of white space around it, its line ends being line feeds. */
  static String trim(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    int start = 0;
    int end = lines.length();
    while (start < end && isSpace(lines.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(lines.charAt(end - 1))) {
      end--;
    }
    return lines.substring(start, end);
  }

  /**
   * A text on one line, each run of line breaks, tabs and ordinary blanks being one blank. No-break
   * blanks stay: somebody meant them.
   */
  static String oneLine(String text) {
    return trim(text).replaceAll("[\\s\\u2028\\u2029]+", " ");
  }

  /** What stands behind a folded prefix; null where the text does not begin with it as a word. */
  static @Nullable String behind(String text, String foldedPrefix) {
    Folding folding = new Folding(text);
    int length = foldedPrefix.length();
    if (!folding.folded.toString().startsWith(foldedPrefix)) {
      return null;
    }
    boolean wholeWord =
        folding.folded.length() == length
            || !Character.isLetterOrDigit(folding.folded.charAt(length))
            || !Character.isLetterOrDigit(foldedPrefix.charAt(length - 1));
    return wholeWord ? text.substring(folding.ends.get(length - 1)) : null;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == 0x200B
        || point == 0xFEFF
        || point == 0x2060;
  }

  private void append(int point, int end) {
    if (isSpace(point)) {
      boolean between = folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ';
      if (between) {
        add(' ', end);
      }
      return;
    }
    String plain =
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    plain.chars().filter(unit -> !isMark(unit)).forEach(unit -> add(simple((char) unit), end));
  }

  private void add(char unit, int end) {
    folded.append(unit);
    ends.add(end);
  }

  private static boolean isMark(int unit) {
    return Character.getType(unit) == Character.NON_SPACING_MARK;
  }

  private static char simple(char unit) {
    if (APOSTROPHES.indexOf(unit) >= 0) {
      return '\'';
    }
    return Character.getType(unit) == Character.DASH_PUNCTUATION ? '-' : unit;
  }
}
