package fr.passerelle.table;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param sheet the name of the sheet; empty for a text file, which has one table
 */
public record Table(String sheet, List<TableRow> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return rows.stream().allMatch(TableRow::isBlank);
  }
}
