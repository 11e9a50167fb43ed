package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The lines of declared work: one for each who did it, or one without a person. */
final class ActLines {

  private final PayRules rules;

  ActLines(PayRules rules) {
    this.rules = rules;
  }

  List<PayLine> of(CourseAct declared) {
    Act act = declared.act();
    if (act.people().isEmpty()) {
      return List.of(line(declared, null, Outcome.ToDecide.of("noPeople"), List.of()));
    }
    ActPay pay = act.work().match(work -> decided(act, work), work -> session(declared, work));
    List<PayLine> lines = new ArrayList<>();
    pay.outcomes()
        .forEach((person, outcome) -> lines.add(line(declared, person, outcome, pay.terms())));
    return lines;
  }

  private ActPay decided(Act act, Work.Decided work) {
    boolean signed = work.decidedBy() != null && work.decidedOn() != null;
    if (work.vacations().isPresent() && !signed) {
      return ActPay.each(act.people(), Outcome.ToDecide.of("unsigned"), List.of());
    }
    Decision decision = new Decision(act.on(), work.vacations(), work.override());
    return new DecisionCalculator(rules)
        .pay(act.activity(), decision, work.designedOn(), act.people());
  }

  private ActPay session(CourseAct declared, Work.Session work) {
    Act act = declared.act();
    HoursRule rule = rules.sessions(act.activity());
    if (rule == null) {
      Message none = Message.of("vacation.refused.noRule", PayRules.sessionsField(act.activity()));
      return each(act, Outcome.Refused.of(List.of(none), "rules", rules.identity().file()));
    }
    String nature = work.nature();
    Fraction hours = work.hours();
    if (nature == null || hours == null || work.heads() == null) {
      return each(
          act,
          Outcome.ToDecide.of(
              nature == null ? "noNature" : hours == null ? "noHours" : "noHeads",
              act.source().toString()));
    }
    OptionalInt heads = heads(declared.count(), work.heads());
    return heads.isPresent()
        ? new SessionCalculator(rules, rule)
            .pay(new SessionFacts(act.on(), nature, hours, heads.getAsInt(), act.people()))
        : each(act, unknown(declared.count(), work.heads()));
  }

  private static ActPay each(Act act, Outcome outcome) {
    return ActPay.each(act.people(), outcome, List.of());
  }

  private static OptionalInt heads(CourseCount course, HeadSource source) {
    return source.match(
        count ->
            course.mayPay() ? figure(course.whole().get(count.definition())) : OptionalInt.empty(),
        list -> OptionalInt.of(list.attendance().present()),
        OptionalInt::of);
  }

  private static OptionalInt figure(@Nullable HeadCount count) {
    return count == null
        ? OptionalInt.empty()
        : count.match(OptionalInt::of, reason -> OptionalInt.empty());
  }

  private Outcome unknown(CourseCount course, HeadSource source) {
    if (!course.mayPay()) {
      return Outcome.Refused.of(course.reservations(), "incomplete");
    }
    List<Message> reasons =
        paying(source)
            .map(definition -> new Heads(definition).whyUnknown(course))
            .orElseGet(List::of);
    return Outcome.Refused.of(reasons, "sessionCount");
  }

  private static Optional<CountDefinition> paying(@Nullable HeadSource source) {
    return source == null
        ? Optional.empty()
        : source.match(
            count -> Optional.of(count.definition()),
            list -> Optional.empty(),
            heads -> Optional.empty());
  }

  private PayLine line(
      CourseAct declared, @Nullable UserId person, Outcome outcome, List<Term> terms) {
    Act act = declared.act();
    CourseCount count = declared.count();
    CountDefinition paying =
        act.work()
            .match(work -> Optional.<CountDefinition>empty(), work -> paying(work.heads()))
            .orElse(null);
    return new PayLine(
        act.activity(),
        PaidCourse.of(count),
        Portion.COURSE,
        person,
        HeadEvidence.of(count.snapshot(), count.takenAt(), paying, count.whole()),
        rules.identity().version(),
        outcome,
        hypotheses(terms),
        new DeclaredAct(act.id(), act.source(), act.on(), facts(act), terms));
  }

  private static List<Message> hypotheses(List<Term> terms) {
    return terms.stream()
        .filter(Term::isHypothesis)
        .map(term -> Message.of(TutoringTerms.HYPOTHESIS, term.says()))
        .toList();
  }

  private static List<Message> facts(Act act) {
    return act.work().match(ActLines::facts, ActLines::facts);
  }

  private static List<Message> facts(Work.Decided work) {
    List<Message> facts = new ArrayList<>();
    LocalDate on = work.decidedOn();
    if (work.decidedBy() != null && on != null) {
      facts.add(Message.of("vacation.fact.decided", work.decidedBy(), Days.of(on)));
    }
    if (work.designedOn() != null) {
      facts.add(Message.of("vacation.fact.designed", Days.of(work.designedOn())));
    }
    return facts;
  }

  private static List<Message> facts(Work.Session work) {
    List<Message> facts = new ArrayList<>();
    if (work.nature() != null) {
      facts.add(Message.of("vacation.fact.nature", work.nature()));
    }
    if (work.hours() != null) {
      facts.add(Message.of("vacation.fact.hours", Sayings.number(work.hours())));
    }
    if (work.heads() != null) {
      facts.add(work.heads().match(ActLines::fact, ActLines::fact, ActLines::planned));
    }
    return facts;
  }

  private static Message fact(HeadSource.ByCount count) {
    return Message.of("vacation.fact.count", count.definition().code(), Days.of(count.on()));
  }

  private static Message fact(HeadSource.Attended list) {
    Attendance attendance = list.attendance();
    return Message.of(
        "vacation.fact.attendance",
        attendance.present(),
        attendance.listed(),
        attendance.minimumMinutes(),
        attendance.file(),
        attendance.sha256().substring(0, 12));
  }

  private static Message planned(int heads) {
    return Message.of("vacation.fact.planned", heads);
  }
}
