package fr.passerelle.cli.report;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.HeadEvidence;
import fr.passerelle.vacation.PaidGroup;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a statement as the cells of a row. */
final class PayRow {

  /** The columns, by the name under which their heading stands. */
  static final List<String> COLUMNS =
      List.of(
          "statement",
          "line",
          "state",
          "activity",
          "site",
          "course",
          "reference",
          "shortname",
          "part",
          "groups",
          "tutor",
          "on",
          "inscrits",
          "actifs",
          "connectes",
          "paying",
          "heads",
          "reading",
          "readAt",
          "rate",
          "vacations",
          "exactVacations",
          "amount",
          "currency",
          "reason",
          "hint",
          "notes",
          "rules",
          "version");

  private final PayStatement statement;
  private final int number;
  private final PayLine line;
  private final Locale locale;

  PayRow(PayStatement statement, int number, Locale locale) {
    this.statement = statement;
    this.number = number;
    this.line = statement.line(number);
    this.locale = locale;
  }

  /** The cells as a text file has them. */
  List<String> written() {
    return cells().stream().map(cell -> cell.written(locale)).toList();
  }

  List<CellValue> cells() {
    List<CellValue> cells = new ArrayList<>();
    cells.addAll(identity());
    cells.addAll(heads());
    cells.addAll(new OutcomeCells(locale).of(line.outcome()));
    cells.add(text(said(line.notes(), " · ")));
    cells.add(text(statement.rules().file()));
    cells.add(text(line.rules().sha256()));
    return cells;
  }

  private List<CellValue> identity() {
    IdNumber reference = line.course().idNumber();
    UserId tutor = line.person();
    return List.of(
        text(statement.id().sha256()),
        CellValue.whole(number),
        word("state", line.state().code()),
        word("activity", line.activity().code()),
        text(line.course().site().value()),
        CellValue.whole(line.course().id().value()),
        text(reference == null ? "" : reference.value()),
        text(line.course().shortName().value()),
        word("part", line.portion().kind().code()),
        text(
            line.portion().groups().stream()
                .map(PaidGroup::name)
                .collect(Collectors.joining(", "))),
        tutor == null ? CellValue.nothing() : CellValue.whole(tutor.value()),
        new CellValue.Day(statement.on()));
  }

  private List<CellValue> heads() {
    HeadEvidence evidence = line.evidence();
    CountDefinition paying = evidence.paying();
    return List.of(
        people(evidence.counts().get(CountDefinition.INSCRITS)),
        people(evidence.counts().get(CountDefinition.ACTIFS)),
        people(evidence.counts().get(CountDefinition.CONNECTES)),
        text(paying == null ? "" : paying.code()),
        people(evidence.payingCount()),
        CellValue.whole(evidence.snapshot().value()),
        new CellValue.Moment(evidence.takenAt().atZone(statement.zone())));
  }

  private static CellValue people(@Nullable HeadCount count) {
    return count == null
        ? CellValue.nothing()
        : count.match(CellValue::whole, reason -> CellValue.nothing());
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }

  private String said(List<Message> messages, String between) {
    return messages.stream().map(m -> m.in(locale)).collect(Collectors.joining(between));
  }

  private CellValue word(String room, String code) {
    return CellValue.said(Message.of("vacation." + room + "." + code), locale);
  }
}
