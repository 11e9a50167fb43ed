package fr.passerelle.cli.report;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.HeadEvidence;
import fr.passerelle.vacation.Operation;
import fr.passerelle.vacation.Outcome;
import fr.passerelle.vacation.PaidGroup;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final int PLACES = 6;

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
    cells.addAll(line.outcome().match(this::computed, this::open, this::refused));
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

  private List<CellValue> computed(Outcome.Computed computed) {
    return List.of(
        rate(computed),
        new CellValue.Figure(rounded(computed.vacations()), CellValue.Look.VACATIONS),
        exact(computed.vacations()),
        new CellValue.Figure(computed.amount(), CellValue.Look.EUROS),
        text("EUR"),
        CellValue.nothing(),
        CellValue.nothing());
  }

  private static CellValue rate(Outcome.Computed computed) {
    return computed.operations().stream()
        .filter(Operation.Priced.class::isInstance)
        .map(operation -> ((Operation.Priced) operation).rate())
        .<CellValue>map(rate -> new CellValue.Figure(rate, CellValue.Look.EUROS))
        .findFirst()
        .orElse(CellValue.nothing());
  }

  /** For reading and adding up; the amount never comes from it. */
  private static BigDecimal rounded(Fraction vacations) {
    return vacations.decimal().orElseGet(() -> vacations.rounded(PLACES, RoundingMode.HALF_UP));
  }

  /** With the fraction slash, since a spreadsheet takes 5/6 for the fifth of June. */
  private static CellValue exact(Fraction vacations) {
    return vacations
        .decimal()
        .<CellValue>map(decimal -> new CellValue.Figure(decimal, CellValue.Look.VACATIONS))
        .orElseGet(() -> text(vacations.toString().replace('/', '\u2044')));
  }

  private List<CellValue> open(Outcome.ToDecide question) {
    return without(List.of(question.reason()), question.hint());
  }

  private List<CellValue> refused(Outcome.Refused refusal) {
    return without(refusal.reasons(), refusal.hint());
  }

  private List<CellValue> without(List<Message> reasons, Message hint) {
    List<CellValue> cells = new ArrayList<>(Collections.nCopies(5, CellValue.nothing()));
    cells.add(text(said(reasons, " ")));
    cells.add(text(hint.in(locale)));
    return cells;
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
