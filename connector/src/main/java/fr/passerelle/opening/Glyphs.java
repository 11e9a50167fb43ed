package fr.passerelle.opening;

/**
 * Boxes as characters. Whatever a file calls a box (a form field, a content control, a Wingdings
 * symbol) becomes one of these while it is read, so that a form is text and nothing else.
 */
final class Glyphs {

  static final char OPEN = '☐';
  static final char TICKED = '☒';

  /** The two, for a character class of a regular expression. */
  static final String BOXES = "☐☒";

  private static final String ALSO_OPEN = "□\uF0A8\uF06F\uF0A3";
  private static final String ALSO_TICKED = "☑■🗹✓✔✗✘\uF0FE\uF0FD\uF0FC\uF078";

  private Glyphs() {}

  static char of(boolean ticked) {
    return ticked ? TICKED : OPEN;
  }

  static boolean isTicked(char box) {
    return box == TICKED;
  }

  /** Whether a text is one box and nothing else. */
  static boolean isLoneBox(String text) {
    String box = canonical(text);
    return box.length() == 1 && BOXES.contains(box);
  }

  /** A text whose boxes, however drawn, are the two. */
  static String canonical(String text) {
    StringBuilder canonical = new StringBuilder(text.length());
    text.codePoints().map(Glyphs::canonical).forEach(canonical::appendCodePoint);
    return canonical.toString();
  }

  /** A character of a symbol font, whose codes Word writes with or without {@code F000} added. */
  static String symbol(String font, int code) {
    int symbol = code < 0x100 ? 0xF000 + code : code;
    if (font.equalsIgnoreCase("Wingdings 2")) {
      return switch (symbol) {
        case 0xF0A3, 0xF02A -> String.valueOf(OPEN);
        case 0xF050, 0xF051, 0xF052, 0xF053, 0xF054 -> String.valueOf(TICKED);
        default -> Character.toString(symbol);
      };
    }
    return Character.toString(symbol);
  }

  private static int canonical(int point) {
    if (ALSO_OPEN.indexOf(point) >= 0) {
      return OPEN;
    }
    return ALSO_TICKED.indexOf(point) >= 0 ? TICKED : point;
  }
}
