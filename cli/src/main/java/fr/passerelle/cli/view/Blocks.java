package fr.passerelle.cli.view;

import java.util.List;
import java.util.OptionalInt;

/**
 * Figures over time as a line of blocks. The lowest block is 0, the full one the highest figure; an
 * unknown figure is a dot. Where there are more figures than columns, each column shows the last of
 * several.
 */
final class Blocks {

  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final String UNKNOWN = "·";

  /** As many columns as leave room for the rest of a row. */
  private static final int COLUMNS = 60;

  private Blocks() {}

  static String line(List<OptionalInt> figures, int highest) {
    int columns = Math.min(COLUMNS, figures.size());
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      int last = (int) ((long) column * figures.size() / columns) - 1;
      line.append(block(figures.get(last), highest));
    }
    return line.toString();
  }

  /** Whoever is there shows: only 0 has the lowest block. */
  private static String block(OptionalInt figure, int highest) {
    if (figure.isEmpty()) {
      return UNKNOWN;
    }
    int people = figure.getAsInt();
    int steps = LEVELS.length() - 1;
    int level = highest == 0 ? 0 : (int) (((long) people * steps + highest - 1) / highest);
    return LEVELS.substring(level, level + 1);
  }
}
