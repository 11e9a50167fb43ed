package fr.passerelle.cli.view;

import fr.passerelle.cli.Workplace;
import java.util.ArrayList;
import java.util.List;

/**
 * A table: aligned for a person, tab-separated with a header line for a pipe. Figures stand to the
 * right.
 */
public final class TableView {

  private static final String GAP = "  ";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public TableView(List<String> header) {
    this.header = List.copyOf(header);
  }

  /** Adds a row with as many cells as the header has. */
  public void add(List<String> cells) {
    rows.add(cells.stream().map(Plain::line).toList());
  }

  public void show(Workplace place) {
    if (!place.terminal()) {
      place.out().println(String.join("\t", header));
      rows.forEach(row -> place.out().println(String.join("\t", row)));
      return;
    }
    place.out().println(aligned(header));
    rows.forEach(row -> place.out().println(aligned(row)));
  }

  private String aligned(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(column == 0 ? "" : GAP).append(padded(row.get(column), column));
    }
    return line.toString().stripTrailing();
  }

  private String padded(String cell, int column) {
    String space = " ".repeat(width(column) - cell.length());
    return isFigures(column) ? space + cell : cell + space;
  }

  private int width(int column) {
    int widest = header.get(column).length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private boolean isFigures(int column) {
    return !rows.isEmpty()
        && rows.stream().map(row -> row.get(column)).allMatch(c -> c.matches("[-−\\d.,\\s%€*]*"));
  }
}
