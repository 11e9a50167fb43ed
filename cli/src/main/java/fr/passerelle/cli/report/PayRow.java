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
import java.time.format.DateTimeFormatter;
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

  List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.addAll(identity());
    cells.addAll(heads());
    cells.addAll(line.outcome().match(this::computed, this::open, this::refused));
    cells.add(Cell.text(said(line.notes(), " · ")));
    cells.add(Cell.text(statement.rules().file()));
    cells.add(line.rules().sha256());
    return cells;
  }

  private List<String> identity() {
    IdNumber reference = line.course().idNumber();
    UserId tutor = line.person();
    return List.of(
        statement.id().sha256(),
        Integer.toString(number),
        word("state", line.state().code()),
        word("activity", line.activity().code()),
        line.course().site().value(),
        line.course().id().toString(),
        reference == null ? "" : Cell.text(reference.value()),
        Cell.text(line.course().shortName().value()),
        word("part", line.portion().kind().code()),
        Cell.text(
            line.portion().groups().stream()
                .map(PaidGroup::name)
                .collect(Collectors.joining(", "))),
        tutor == null ? "" : tutor.toString(),
        statement.on().toString());
  }

  private List<String> heads() {
    HeadEvidence evidence = line.evidence();
    CountDefinition paying = evidence.paying();
    return List.of(
        people(evidence.counts().get(CountDefinition.INSCRITS)),
        people(evidence.counts().get(CountDefinition.ACTIFS)),
        people(evidence.counts().get(CountDefinition.CONNECTES)),
        paying == null ? "" : paying.code(),
        people(evidence.payingCount()),
        evidence.snapshot().toString(),
        evidence
            .takenAt()
            .atZone(statement.zone())
            .toOffsetDateTime()
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  private static String people(@Nullable HeadCount count) {
    return count == null ? "" : count.match(Integer::toString, reason -> "");
  }

  private List<String> computed(Outcome.Computed computed) {
    return List.of(
        rate(computed),
        Cell.number(rounded(computed.vacations()), locale),
        exact(computed.vacations()),
        Cell.number(computed.amount(), locale),
        "EUR",
        "",
        "");
  }

  private String rate(Outcome.Computed computed) {
    return computed.operations().stream()
        .filter(Operation.Priced.class::isInstance)
        .map(operation -> Cell.number(((Operation.Priced) operation).rate(), locale))
        .findFirst()
        .orElse("");
  }

  /** For reading and adding up; the amount never comes from it. */
  private static BigDecimal rounded(Fraction vacations) {
    return vacations.decimal().orElseGet(() -> vacations.rounded(PLACES, RoundingMode.HALF_UP));
  }

  /** With the fraction slash, since a spreadsheet takes 5/6 for the fifth of June. */
  private String exact(Fraction vacations) {
    return vacations
        .decimal()
        .map(decimal -> Cell.number(decimal, locale))
        .orElseGet(() -> vacations.toString().replace('/', '\u2044'));
  }

  private List<String> open(Outcome.ToDecide question) {
    return without(List.of(question.reason()), question.hint());
  }

  private List<String> refused(Outcome.Refused refusal) {
    return without(refusal.reasons(), refusal.hint());
  }

  private List<String> without(List<Message> reasons, Message hint) {
    return List.of("", "", "", "", "", Cell.text(said(reasons, " ")), Cell.text(hint.in(locale)));
  }

  private String said(List<Message> messages, String between) {
    return messages.stream().map(m -> m.in(locale)).collect(Collectors.joining(between));
  }

  private String word(String room, String code) {
    return Message.of("vacation." + room + "." + code).in(locale);
  }
}
