package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one person is proposed for one part of one course, or why nothing is.
 *
 * @param person null where nobody is known to have done it
 * @param rules the fingerprint of the rules that it was computed by
 * @param act the declared work that it is about; null for tutoring, which the platform shows
 * @param notes what a reader must know to judge the line: hypotheses, late readings
 */
public record PayLine(
    Activity activity,
    PaidCourse course,
    Portion portion,
    @Nullable UserId person,
    HeadEvidence evidence,
    RulesVersion rules,
    Outcome outcome,
    List<Message> notes,
    @Nullable DeclaredAct act) {

  /** By course, part of the course and person; a line without a person comes last. */
  static final Comparator<PayLine> ORDER =
      Comparator.comparing(PayLine::course)
          .thenComparing(PayLine::activity)
          .thenComparing(PayLine::portion)
          .thenComparing(PayLine::actId)
          .thenComparingLong(line -> line.person == null ? Long.MAX_VALUE : line.person.value());

  public PayLine {
    notes = List.copyOf(notes);
  }

  /** A line about what the platform shows. */
  PayLine(
      Activity activity,
      PaidCourse course,
      Portion portion,
      @Nullable UserId person,
      HeadEvidence evidence,
      RulesVersion rules,
      Outcome outcome,
      List<Message> notes) {
    this(activity, course, portion, person, evidence, rules, outcome, notes, null);
  }

  private String actId() {
    return act == null ? "" : act.id();
  }

  /** The day at which its rules were taken, in a statement of that day. */
  public LocalDate day(LocalDate statementDay) {
    return act == null ? statementDay : act.on();
  }

  PayLine withOutcome(Outcome changed) {
    return new PayLine(activity, course, portion, person, evidence, rules, changed, notes, act);
  }

  PayLine withNote(Message note) {
    List<Message> more = new ArrayList<>(notes);
    more.add(note);
    return new PayLine(activity, course, portion, person, evidence, rules, outcome, more, act);
  }

  /** The same with one more step, after which the amount is another. */
  PayLine withStep(Operation step, BigDecimal amount) {
    return withOutcome(
        outcome.match(
            computed -> {
              List<Operation> steps = new ArrayList<>(computed.operations());
              steps.add(step);
              return new Outcome.Computed(computed.vacations(), amount, steps);
            },
            question -> question,
            refusal -> refusal));
  }

  public PayState state() {
    return outcome.state();
  }

  /** What is done in a course under one activity: {@code tutorat/academie/12}. */
  String projectKey() {
    return String.join("/", activity.code(), course.site().value(), course.id().toString());
  }

  /** One act of it, whoever did it: {@code tutorat/academie/12/groupes:3+4}. */
  String unitKey() {
    String groups =
        portion.groups().stream().map(g -> g.id().toString()).collect(Collectors.joining("+"));
    String part = portion.kind().code() + (groups.isEmpty() ? "" : ":" + groups);
    return projectKey() + "/" + (act == null ? part : act.id());
  }

  /** The same in every statement: {@code tutorat/academie/12/groupes:3+4/7}. */
  public String key() {
    return String.join("/", unitKey(), person == null ? "-" : person.toString());
  }

  /**
   * What so many vacations come to, at the line's own rate and rounding; empty where it has none.
   */
  Optional<BigDecimal> price(Fraction vacations) {
    Optional<BigDecimal> rate = step(Operation.Priced.class).map(Operation.Priced::rate);
    Optional<Rounding> rounding = step(Operation.Rounded.class).map(Operation.Rounded::rounding);
    return rate.flatMap(it -> rounding.map(step -> step.round(vacations.times(Fraction.of(it)))));
  }

  private <T extends Operation> Optional<T> step(Class<T> kind) {
    List<Operation> steps =
        outcome.match(
            Outcome.Computed::operations, Outcome.ToDecide::operations, refusal -> List.of());
    return steps.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** How it corrects what was transmitted under its key; empty where it stands for the whole. */
  Optional<Operation.Corrected> difference() {
    return step(Operation.Corrected.class);
  }

  /** Whether it corrects what was transmitted under its key, instead of standing for the whole. */
  public boolean isDifference() {
    return difference().isPresent();
  }

  /**
   * Whether both pay the same person for the same candidates under different keys: the tutor's
   * groups have changed in between.
   */
  boolean overlaps(PayLine other) {
    return act == null
        && other.act == null
        && person != null
        && person.equals(other.person)
        && projectKey().equals(other.projectKey())
        && !key().equals(other.key())
        && portion.overlaps(other.portion);
  }
}
