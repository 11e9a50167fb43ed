package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests kept in a spreadsheet: a row of headings, which are the form's labels, and one request a
 * row below. Rows count from 1, as a spreadsheet shows them.
 */
final class RequestTable {

  /**
   * @param number from 1
   * @param unreadable columns, from 0, whose cells show something that is no answer
   */
  record Row(int number, List<String> cells, Set<Integer> unreadable) {

    Row {
      cells = List.copyOf(cells);
      unreadable = Set.copyOf(unreadable);
    }

    private String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    private boolean isBlank() {
      return cells.stream().allMatch(Folding::isBlank);
    }
  }

  private final FormFile file;
  private final List<Row> rows;

  RequestTable(FormFile file, List<Row> rows) {
    this.file = file;
    this.rows = List.copyOf(rows);
  }

  /** How many headings of the form the table's row of headings has; 0 where it has no such row. */
  int headings() {
    Row headings = headingRow();
    return headings == null ? 0 : known(headings);
  }

  FormReading read(List<Problem> fileProblems) throws RefusedFile {
    Row headings = headingRow();
    if (headings == null) {
      throw new RefusedFile("table.headings");
    }
    List<DraftReading> drafts =
        rows.stream()
            .filter(row -> row.number() > headings.number() && !row.isBlank())
            .map(row -> draft(headings, row))
            .toList();
    List<Problem> problems = new ArrayList<>(fileProblems);
    if (drafts.isEmpty()) {
      problems.add(new RefusedFile("table.empty").problem(file.name()));
    }
    return new FormReading(drafts, problems);
  }

  /** The first row with at least two known headings, among them the title's. */
  private @Nullable Row headingRow() {
    return rows.stream()
        .filter(row -> known(row) >= 2)
        .filter(row -> row.cells().stream().anyMatch(cell -> Field.named(cell) == Field.TITLE))
        .findFirst()
        .orElse(null);
  }

  private static int known(Row row) {
    return (int) row.cells().stream().filter(cell -> Field.named(cell) != null).count();
  }

  private DraftReading draft(Row headings, Row row) {
    String where = file.name() + ":" + row.number();
    DraftBuilder draft = new DraftBuilder(Places.ofForm(where));
    for (int column = 0; column < Math.max(headings.cells().size(), row.cells().size()); column++) {
      boolean unreadable = row.unreadable().contains(column);
      answer(draft, where, headings.cell(column), row.cell(column), unreadable);
    }
    return draft.build(file.source(row.number()));
  }

  private static void answer(
      DraftBuilder draft, String where, String heading, String written, boolean unreadable) {
    Field field = Field.named(heading);
    if (field != null && unreadable) {
      draft.notUnderstood(field, written, "cell");
    } else if (field != null) {
      new FieldAnswer(field, written).into(draft);
    } else if (!Folding.isBlank(written)) {
      draft.unknown(where, Folding.oneLine(heading), written);
    }
  }

  /** A problem with the file as a whole that does not keep it from being read. */
  static Problem warning(FormFile file, String key, Object... arguments) {
    return Problem.warning(
        file.name(),
        "",
        "",
        Message.of("opening." + key, arguments),
        Message.of("opening." + key + ".hint"));
  }
}
