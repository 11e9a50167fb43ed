package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the explanation of one line out of what the statement and the line hold. */
final class Explainer {

  private final PayStatement statement;
  private final PayLine line;

  Explainer(PayStatement statement, PayLine line) {
    this.statement = statement;
    this.line = line;
  }

  Explanation explanation() {
    return new Explanation(
        List.of(
            section("degree", degree()),
            section("data", data()),
            section("parameters", parameters()),
            section("operations", operations())));
  }

  private static Explanation.Section section(String heading, List<Message> sentences) {
    return new Explanation.Section(Message.of("vacation.explain." + heading), sentences);
  }

  private List<Message> degree() {
    String next = line.state() == PayState.A_VALIDER ? "person" : "noProposal";
    return List.of(
        Message.of("vacation.explain.degree." + line.state().code()),
        Message.of("vacation.explain.degree." + next));
  }

  private List<Message> data() {
    List<Message> said = new ArrayList<>();
    said.add(course());
    DeclaredAct act = line.act();
    if (act == null) {
      said.add(portion());
    } else {
      said.add(declared(act));
      said.addAll(act.facts());
    }
    said.add(person());
    if (act == null || line.evidence().paying() != null) {
      line.evidence().counts().forEach((definition, count) -> said.add(count(definition, count)));
      said.add(reading());
    }
    return said;
  }

  private Message course() {
    PaidCourse course = line.course();
    return course.idNumber() == null
        ? Message.of(
            "vacation.explain.course",
            course.shortName().value(),
            course.id().toString(),
            course.site().value())
        : Message.of(
            "vacation.explain.course.reference",
            course.shortName().value(),
            course.id().toString(),
            course.site().value(),
            course.idNumber().value());
  }

  private Message declared(DeclaredAct act) {
    return Message.of(
        "vacation.explain.act",
        Message.of("vacation.activity." + line.activity().code()),
        act.id(),
        act.source().toString(),
        act.source().sha256().substring(0, 12));
  }

  private Message portion() {
    String names =
        line.portion().groups().stream().map(PaidGroup::name).collect(Collectors.joining(", "));
    return Message.of("vacation.explain.portion." + line.portion().kind().code(), names);
  }

  private Message person() {
    UserId tutor = line.person();
    if (line.act() != null) {
      return tutor == null
          ? Message.of("vacation.explain.noPerson")
          : Message.of("vacation.explain.person", tutor.toString(), line.course().site().value());
    }
    return tutor == null
        ? Message.of("vacation.explain.nobody")
        : Message.of("vacation.explain.tutor", tutor.toString(), line.course().site().value());
  }

  private Message count(CountDefinition definition, HeadCount count) {
    Message name = Message.of("vacation.count." + definition.code());
    String paying = definition == line.evidence().paying() ? ".paying" : "";
    return count.match(
        people -> Message.of("vacation.explain.count" + paying, definition.code(), people, name),
        reason -> Message.of("vacation.explain.count.none", definition.code(), reason, name));
  }

  private Message reading() {
    ZonedDateTime read = line.evidence().takenAt().atZone(statement.zone());
    return Message.of(
        "vacation.explain.reading",
        line.evidence().snapshot().toString(),
        Days.of(read.toLocalDate()),
        String.format(Locale.ROOT, "%02d:%02d", read.getHour(), read.getMinute()),
        statement.zone().getId());
  }

  private List<Message> parameters() {
    List<Message> said = new ArrayList<>();
    RulesIdentity rules = statement.rules();
    said.add(
        Message.of(
            "vacation.explain.rules",
            rules.title(),
            rules.file(),
            line.rules().sha256(),
            Days.of(line.day(statement.on()))));
    terms().forEach(term -> said.add(parameter(term)));
    line.notes().stream().filter(note -> !isSaidByTerm(note)).forEach(said::add);
    return said;
  }

  private List<Term> terms() {
    return line.act() == null ? statement.terms() : line.act().terms();
  }

  /** Each parameter already says that it is a hypothesis. */
  private static boolean isSaidByTerm(Message note) {
    return note.key().equals(TutoringTerms.HYPOTHESIS);
  }

  private static Message parameter(Term term) {
    return Message.of("vacation.explain.term", term.says(), since(term), status(term), note(term));
  }

  private static Message since(Term term) {
    LocalDate from = term.validity().from();
    return from == null
        ? Message.of("vacation.explain.always")
        : Message.of("vacation.explain.since", Days.of(from));
  }

  private static Message status(Term term) {
    RuleSource source = term.source();
    Message status = Message.of("vacation.status." + term.status().code());
    return source == null
        ? status
        : Message.of("vacation.explain.source", status, source.title(), place(source));
  }

  private static Message place(RuleSource source) {
    return source.link() == null
        ? Message.of("vacation.nothing")
        : Message.of("vacation.explain.link", source.link());
  }

  private static Message note(Term term) {
    return term.note() == null
        ? Message.of("vacation.nothing")
        : Message.of("vacation.explain.note", term.note());
  }

  private List<Message> operations() {
    return line.outcome().match(Explainer::computed, Explainer::open, Explainer::refused);
  }

  private static List<Message> computed(Outcome.Computed computed) {
    List<Message> said = new ArrayList<>();
    computed.operations().forEach(operation -> said.add(operation.says()));
    said.add(
        Message.of(
            "vacation.explain.result",
            Sayings.number(computed.vacations()),
            Sayings.euros(computed.amount())));
    return said;
  }

  private static List<Message> open(Outcome.ToDecide question) {
    List<Message> said = new ArrayList<>();
    question.operations().forEach(operation -> said.add(operation.says()));
    said.add(Message.of("vacation.explain.noAmount"));
    said.add(question.reason());
    said.add(question.hint());
    return said;
  }

  private static List<Message> refused(Outcome.Refused refusal) {
    List<Message> said = new ArrayList<>();
    said.add(Message.of("vacation.explain.noAmount"));
    said.addAll(refusal.reasons());
    said.add(refusal.hint());
    return said;
  }
}
