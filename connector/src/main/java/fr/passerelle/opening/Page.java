package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as rows of cells, whatever it was written with: a paragraph outside tables is a row of
 * one cell. Boxes are {@link Glyphs}.
 */
record Page(List<Row> rows) {

  Page {
    rows = List.copyOf(rows);
  }

  /**
   * @param inTable whether this is a table's row rather than a paragraph
   */
  record Row(boolean inTable, List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param column counted from 0, merged cells as many as they cover
   * @param text paragraphs parted by line feeds, without white space around them
   */
  record Cell(int column, String text) {

    boolean isBlank() {
      return Folding.isBlank(text);
    }
  }

  /**
   * A page while a document is read. A table inside a cell becomes lines of that cell, its own
   * cells parted by tabs.
   */
  static final class Builder {

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int depth;
    private int column;

    void text(String more) {
      text.append(more);
    }

    void paragraphEnd() {
      if (depth == 0) {
        rows.add(new Row(false, List.of(new Cell(0, taken()))));
      } else {
        text.append(depth == 1 ? '\n' : '\t');
      }
    }

    void tableStart() {
      depth++;
    }

    void tableEnd() {
      depth--;
    }

    void rowStart() {
      if (depth == 1) {
        cells = new ArrayList<>();
        column = 0;
      }
    }

    void cellEnd(int span) {
      if (depth == 1) {
        cells.add(new Cell(column, taken()));
        column += span;
      }
    }

    void rowEnd() {
      if (depth == 1) {
        rows.add(new Row(true, cells));
      } else {
        text.append('\n');
      }
    }

    Page build() {
      return new Page(rows);
    }

    private String taken() {
      String taken = Folding.trim(text.toString());
      text.setLength(0);
      return taken;
    }
  }
}
