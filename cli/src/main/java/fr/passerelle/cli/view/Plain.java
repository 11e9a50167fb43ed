package fr.passerelle.cli.view;

/** Text from outside, made safe to show: on one line, without anything that steers a terminal. */
public final class Plain {

  private static final String ELLIPSIS = "…";

  private Plain() {}

  /**
   * A text on one line: breaks and control characters become a space, and what is invisible (soft
   * hyphens, marks that turn the direction of writing) goes.
   */
  public static String line(String text) {
    return text.replaceAll("\\p{Cf}+", "").replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** The same with single spaces, as running text. */
  static String running(String text) {
    return line(text).replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** At most a number of columns, the last one an ellipsis where something was cut. */
  static String cut(String text, int most) {
    String line = line(text);
    if (width(line) <= most) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    int columns = 0;
    for (int codePoint : line.codePoints().toArray()) {
      columns += width(codePoint);
      if (columns >= most) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append(ELLIPSIS).toString();
  }

  /** How many columns of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(Plain::width).sum();
  }

  /** Accents that stand apart take none, East Asian characters and most emoji two. */
  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return Character.isIdeographic(codePoint)
            || isBetween(codePoint, 0x1100, 0x115F)
            || isBetween(codePoint, 0x3041, 0x30FF)
            || isBetween(codePoint, 0xAC00, 0xD7A3)
            || isBetween(codePoint, 0xFF01, 0xFF60)
            || isBetween(codePoint, 0x1F300, 0x1FAFF)
        ? 2
        : 1;
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
