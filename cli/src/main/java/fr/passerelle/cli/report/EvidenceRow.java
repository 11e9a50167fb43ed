package fr.passerelle.cli.report;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.DeclaredAct;
import fr.passerelle.vacation.HeadEvidence;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands behind one line of a statement, as the cells of a row. */
final class EvidenceRow {

  /** The columns, by the name under which their heading stands. */
  static final List<String> COLUMNS =
      List.of(
          "line",
          "paying",
          "definition",
          "heads",
          "reading",
          "readAt",
          "rules",
          "version",
          "rulesOn",
          "declared",
          "fingerprint",
          "operations");

  private final PayStatement statement;
  private final int number;
  private final PayLine line;
  private final Locale locale;

  EvidenceRow(PayStatement statement, int number, Locale locale) {
    this.statement = statement;
    this.number = number;
    this.line = statement.line(number);
    this.locale = locale;
  }

  List<CellValue> cells() {
    List<CellValue> cells = new ArrayList<>();
    cells.add(CellValue.whole(number));
    cells.addAll(count());
    cells.add(new CellValue.Text(statement.rules().file()));
    cells.add(new CellValue.Text(line.rules().sha256()));
    cells.add(new CellValue.Day(line.day(statement.on())));
    cells.addAll(declared());
    cells.add(new OutcomeCells(locale).steps(line.outcome()));
    return cells;
  }

  private List<CellValue> count() {
    HeadEvidence evidence = line.evidence();
    CountDefinition paying = evidence.paying();
    return List.of(
        new CellValue.Text(paying == null ? "" : paying.code()),
        paying == null
            ? CellValue.nothing()
            : CellValue.said(Message.of("vacation.count." + paying.code()), locale),
        heads(evidence.payingCount()),
        CellValue.whole(evidence.snapshot().value()),
        new CellValue.Moment(evidence.takenAt().atZone(statement.zone())));
  }

  /** The head-count, or why nobody can say. */
  private CellValue heads(@Nullable HeadCount count) {
    return count == null
        ? CellValue.nothing()
        : count.match(CellValue::whole, reason -> CellValue.said(reason, locale));
  }

  private List<CellValue> declared() {
    DeclaredAct act = line.act();
    return act == null
        ? List.of(CellValue.nothing(), CellValue.nothing())
        : List.of(
            new CellValue.Text(act.id() + ", " + act.source()),
            new CellValue.Text(act.source().sha256()));
  }
}
