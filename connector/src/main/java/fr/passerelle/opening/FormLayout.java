package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answers on a page: behind a label in the same cell, right of it, or under it. A row
 * whose first cell is empty goes on with the answer of the row above. What stands elsewhere is
 * reported.
 */
final class FormLayout {

  private final Page page;
  private final String where;
  private final DraftBuilder draft;
  private final List<AskedField> above = new ArrayList<>();
  private @Nullable AskedField open;
  private boolean begun;

  FormLayout(Page page, String where, DraftBuilder draft) {
    this.page = page;
    this.where = where;
    this.draft = draft;
  }

  /**
   * @throws RefusedFile if the page has none of the form's labels
   */
  void read() throws RefusedFile {
    List<AskedField> asked = new ArrayList<>();
    Page.Row none = new Page.Row(false, List.of());
    for (int i = 0; i < page.rows().size(); i++) {
      Page.Row next = i + 1 < page.rows().size() ? page.rows().get(i + 1) : none;
      asked.addAll(readRow(page.rows().get(i), next));
    }
    if (asked.isEmpty()) {
      throw new RefusedFile("form.none");
    }
    asked.forEach(one -> one.answer().into(draft));
  }

  private List<AskedField> readRow(Page.Row row, Page.Row next) {
    List<AskedField> inRow = new ArrayList<>();
    boolean headings = isHeadings(row) && isUnderHeadings(next, row);
    boolean onlyLabels = true;
    for (Page.Cell cell : row.cells()) {
      AskedField before = inRow.isEmpty() ? null : inRow.get(inRow.size() - 1);
      List<AskedField> labels =
          !headings && isAnswerOf(before, cell) ? List.of() : labelsIn(cell, row.inTable());
      if (!labels.isEmpty()) {
        inRow.addAll(labels);
        open = labels.get(labels.size() - 1);
      } else if (before != null) {
        onlyLabels = false;
        before.append(cell.text());
      }
    }
    if (inRow.isEmpty()) {
      withoutLabel(row);
    } else {
      begun = true;
      above.clear();
      above.addAll(onlyLabels ? inRow : List.of());
    }
    return inRow;
  }

  /** Whether a row has nothing but labels, each for another field. */
  private static boolean isHeadings(Page.Row row) {
    List<Field> fields =
        row.cells().stream()
            .map(cell -> LabelMatch.in(cell.text()))
            .filter(match -> match != null && Folding.isBlank(match.rest()))
            .map(LabelMatch::field)
            .distinct()
            .toList();
    return row.inTable() && row.cells().size() > 1 && fields.size() == row.cells().size();
  }

  /** A row that begins with a label has answers of its own, and so has the row above it. */
  private static boolean isUnderHeadings(Page.Row row, Page.Row headings) {
    return row.inTable()
        && row.cells().size() == headings.cells().size()
        && LabelMatch.in(row.cells().get(0).text()) == null;
  }

  /** An answer may begin like a label: right of an empty one, only a whole printed label is one. */
  private static boolean isAnswerOf(@Nullable AskedField before, Page.Cell cell) {
    LabelMatch match = LabelMatch.in(cell.text());
    boolean wholeLabel = match != null && match.printed() && Folding.isBlank(match.rest());
    return before != null && before.isBlank() && !wholeLabel;
  }

  /** The labels in a cell that begins with one; each further line may begin another. */
  private static List<AskedField> labelsIn(Page.Cell cell, boolean inTable) {
    List<AskedField> labels = new ArrayList<>();
    String text = cell.text();
    LabelMatch first = LabelMatch.in(text);
    if (first == null) {
      return labels;
    }
    String rest = first.rest();
    labels.add(new AskedField(first.field(), "", cell.column(), inTable));
    for (String line : rest.lines().toList()) {
      LabelMatch next = LabelMatch.in(line);
      if (next != null && !isPartOf(first.field(), next.field())) {
        labels.add(new AskedField(next.field(), next.rest(), cell.column(), inTable));
      } else {
        labels.get(labels.size() - 1).append(line);
      }
    }
    return labels;
  }

  private static boolean isPartOf(Field asked, Field part) {
    return asked == Field.DURATIONS
        && (part == Field.FACE_TO_FACE_TIME || part == Field.DISTANCE_TIME);
  }

  private void withoutLabel(Page.Row row) {
    if (row.cells().stream().allMatch(Page.Cell::isBlank)) {
      return;
    }
    if (row.inTable()) {
      tableRow(row);
    } else {
      paragraph(row.cells().get(0).text());
    }
  }

  private void tableRow(Page.Row row) {
    boolean goesOn = row.cells().size() > 1 && row.cells().get(0).isBlank();
    if (under(row)) {
      return;
    }
    if (open != null && (goesOn ? open.isInTable() : !open.isInTable() && open.isBlank())) {
      open.append(joined(row.cells()));
    } else if (row.cells().size() > 1) {
      unknownRow(row.cells());
    } else {
      outside(row.cells().get(0).text());
    }
  }

  /** Gives a row's cells to the labels right above them; only under a row of nothing but labels. */
  private boolean under(Page.Row row) {
    boolean taken = false;
    for (AskedField asked : above) {
      for (Page.Cell cell : row.cells()) {
        if (asked.isInTable() && asked.isBlank() && cell.column() == asked.column()) {
          asked.append(cell.text());
          taken = true;
        }
      }
    }
    above.clear();
    return taken;
  }

  private void paragraph(String text) {
    if (open != null && !open.isInTable()) {
      open.append(text);
    } else {
      outside(text);
    }
  }

  private void unknownRow(List<Page.Cell> cells) {
    String answer = Folding.trim(joined(cells.subList(1, cells.size())));
    String label = Folding.oneLine(cells.get(0).text());
    if (answer.isEmpty() || isHeading(label)) {
      outside(answer);
    } else {
      draft.unknown(where, label, answer);
    }
  }

  /**
   * Letterheads and titles come before the first label; anything after it may matter to somebody.
   */
  private void outside(String text) {
    if (begun && !Folding.isBlank(text) && !isHeading(text)) {
      draft.report(
          Problem.warning(
              where,
              "",
              Numen.takenOut(text),
              Message.of("opening.outside"),
              Message.of("opening.outside.hint")));
    }
  }

  private static boolean isHeading(String text) {
    return Folding.behind(text, "demande d'ouverture de parcours") != null
        || Folding.behind(text, "renseignements necessaires") != null;
  }

  /**
   * Cells side by side as one line each; a box alone in its cell belongs to the label beside it.
   */
  private static String joined(List<Page.Cell> cells) {
    StringBuilder joined = new StringBuilder();
    for (Page.Cell cell : cells) {
      joined.append(cell.text()).append(Glyphs.isLoneBox(cell.text()) ? " " : "\n");
    }
    return joined.toString();
  }
}
