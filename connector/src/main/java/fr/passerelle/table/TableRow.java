package fr.passerelle.table;

import java.util.List;
import java.util.Set;

/**
 * A row of a table, its cells as a spreadsheet shows them.
 *
 * @param number from 1, as a spreadsheet numbers it
 * @param cells from the first column on; an empty text where nothing stands
 * @param unreadable columns, from 0, whose cells show something that is no answer
 */
public record TableRow(int number, List<String> cells, Set<Integer> unreadable) {

  public TableRow {
    cells = List.copyOf(cells);
    unreadable = Set.copyOf(unreadable);
  }

  /** What stands in a column, counted from 0, without white space around it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /** Whether nothing stands in any cell. */
  public boolean isBlank() {
    return unreadable.isEmpty() && cells.stream().allMatch(String::isBlank);
  }
}
