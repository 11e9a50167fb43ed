package fr.passerelle.opening;

import fr.passerelle.problem.Message;
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
  private final List<Asked> above = new ArrayList<>();
  private @Nullable Asked open;
  private boolean begun;

  FormLayout(Page page, String where, DraftBuilder draft) {
    this.page = page;
    this.where = where;
    this.draft = draft;
  }

  /** A label and what has been found of its answer. */
  private static final class Asked {
    private final Field field;
    private final int column;
    private final boolean inTable;
    private final StringBuilder answer;

    Asked(Field field, String behind, int column, boolean inTable) {
      this.field = field;
      this.column = column;
      this.inTable = inTable;
      this.answer = new StringBuilder(behind);
    }

    boolean isBlank() {
      return Folding.isBlank(answer.toString());
    }
  }

  void read() {
    List<Asked> asked = new ArrayList<>();
    for (Page.Row row : page.rows()) {
      asked.addAll(readRow(row));
    }
    for (Asked one : asked) {
      new FieldAnswer(one.field, Prompts.takenOut(one.answer.toString())).into(draft);
    }
  }

  private List<Asked> readRow(Page.Row row) {
    List<Asked> inRow = new ArrayList<>();
    boolean onlyLabels = true;
    for (Page.Cell cell : row.cells()) {
      Asked before = inRow.isEmpty() ? null : inRow.get(inRow.size() - 1);
      List<Asked> labels = isAnswerOf(before, cell) ? List.of() : labelsIn(cell, row.inTable());
      if (!labels.isEmpty()) {
        inRow.addAll(labels);
        open = labels.get(labels.size() - 1);
      } else if (before != null) {
        onlyLabels = false;
        append(before, cell.text());
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

  /** An answer may begin like a label: right of an empty one, only a whole printed label is one. */
  private static boolean isAnswerOf(@Nullable Asked before, Page.Cell cell) {
    LabelMatch match = LabelMatch.in(cell.text());
    boolean wholeLabel = match != null && match.printed() && Folding.isBlank(match.rest());
    return before != null && before.isBlank() && !wholeLabel;
  }

  /** The labels in a cell that begins with one; each further line may begin another. */
  private static List<Asked> labelsIn(Page.Cell cell, boolean inTable) {
    List<Asked> labels = new ArrayList<>();
    String text = cell.text();
    LabelMatch first = LabelMatch.in(text);
    if (first == null) {
      return labels;
    }
    String rest = first.rest();
    labels.add(new Asked(first.field(), "", cell.column(), inTable));
    for (String line : rest.lines().toList()) {
      LabelMatch next = LabelMatch.in(line);
      if (next != null && !isPartOf(first.field(), next.field())) {
        labels.add(new Asked(next.field(), next.rest(), cell.column(), inTable));
      } else {
        append(labels.get(labels.size() - 1), line);
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
    if (open != null && (goesOn ? open.inTable : !open.inTable && open.isBlank())) {
      append(open, joined(row.cells()));
    } else if (row.cells().size() > 1) {
      unknownRow(row.cells());
    } else {
      outside(row.cells().get(0).text());
    }
  }

  /** Gives a row's cells to the labels right above them; only under a row of nothing but labels. */
  private boolean under(Page.Row row) {
    boolean taken = false;
    for (Asked asked : above) {
      for (Page.Cell cell : row.cells()) {
        if (asked.inTable && asked.isBlank() && cell.column() == asked.column) {
          append(asked, cell.text());
          taken = true;
        }
      }
    }
    above.clear();
    return taken;
  }

  private void paragraph(String text) {
    if (open != null && !open.inTable) {
      append(open, text);
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
      joined.append(cell.text()).append(isLoneBox(cell.text()) ? " " : "\n");
    }
    return joined.toString();
  }

  private static boolean isLoneBox(String text) {
    String box = Glyphs.canonical(text);
    return box.length() == 1 && Glyphs.BOXES.contains(box);
  }

  private static void append(Asked asked, String text) {
    StringBuilder answer = asked.answer;
    boolean boxBefore = isLoneBox(lastLine(answer));
    if (!asked.isBlank()) {
      answer.append(boxBefore ? ' ' : '\n');
    }
    answer.append(text);
  }

  private static String lastLine(StringBuilder answer) {
    return answer.substring(answer.lastIndexOf("\n") + 1);
  }
}
