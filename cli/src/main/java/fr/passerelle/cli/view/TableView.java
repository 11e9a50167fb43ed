package fr.passerelle.cli.view;

import fr.passerelle.cli.Workplace;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table: aligned for a person, tab-separated with a header line for a pipe. Figures stand to the
 * right.
 */
public final class TableView {

  private static final String GAP = "  ";
  private static final Pattern FIGURES = Pattern.compile("[-–−\\d.,\\s\\p{Z}%€*]*");

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public TableView(List<String> header) {
    this.header = List.copyOf(header);
  }

  /**
   * Adds a row with as many cells as the header has.
   *
   * @throws IllegalArgumentException if it has another number of cells
   */
  public void add(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(header.size() + " cells, not " + cells.size());
    }
    rows.add(cells.stream().map(Plain::line).toList());
  }

  /** Shows it as data. */
  public void show(Workplace place) {
    show(place, place.out());
  }

  void show(Workplace place, PrintWriter to) {
    if (place.terminal()) {
      List<Column> columns = IntStream.range(0, header.size()).mapToObj(this::column).toList();
      to.println(aligned(header, columns));
      rows.forEach(row -> to.println(aligned(row, columns)));
    } else {
      to.println(String.join("\t", header));
      rows.forEach(row -> to.println(String.join("\t", row)));
    }
  }

  private Column column(int number) {
    List<String> cells = rows.stream().map(row -> row.get(number)).toList();
    int widest = cells.stream().mapToInt(Plain::width).max().orElse(0);
    return new Column(
        Math.max(widest, Plain.width(header.get(number))),
        !cells.isEmpty() && cells.stream().allMatch(cell -> FIGURES.matcher(cell).matches()));
  }

  private static String aligned(List<String> row, List<Column> columns) {
    StringBuilder line = new StringBuilder();
    for (int number = 0; number < row.size(); number++) {
      line.append(number == 0 ? "" : GAP).append(columns.get(number).padded(row.get(number)));
    }
    return line.toString().stripTrailing();
  }

  /**
   * How the cells of a column are laid out.
   *
   * @param width in columns of a terminal
   * @param figures whether they stand to the right
   */
  private record Column(int width, boolean figures) {
    String padded(String cell) {
      String space = " ".repeat(width - Plain.width(cell));
      return figures ? space + cell : cell + space;
    }
  }
}
