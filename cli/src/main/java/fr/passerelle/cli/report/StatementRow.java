package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.DeclaredAct;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.PaidGroup;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.TrackedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A line on a printed statement: the cells behind its number. */
final class StatementRow {

  private static final String NOTHING = "–";

  private final TrackedLine tracked;
  private final PayLine line;
  private final PayRegister register;
  private final Subject subject;
  private final Words words;

  StatementRow(TrackedLine tracked, PayRegister register, Subject subject, Words words) {
    this.tracked = tracked;
    this.line = tracked.line();
    this.register = register;
    this.subject = subject;
    this.words = words;
  }

  List<String> cells() {
    return List.of(
        subject == Subject.PERSON ? Plain.line(line.course().shortName().value()) : person(),
        words.say(Message.of("vacation.activity." + line.activity().code())),
        part(),
        heads(),
        tracked.amount().flatMap(it -> tracked.vacations()).map(this::vacations).orElse(NOTHING),
        amount(),
        words.say(register.says(tracked)));
  }

  /** What counts, and what was computed where a person put another amount in its place. */
  private String amount() {
    String counts = tracked.amount().map(this::euros).orElse(NOTHING);
    return tracked.replacement().isEmpty()
        ? counts
        : words.say(
            "statement-replaced", counts, tracked.computed().map(this::euros).orElse(NOTHING));
  }

  private String euros(BigDecimal amount) {
    return words.say(Message.of("vacation.euros", amount));
  }

  private String person() {
    return line.person() == null ? NOTHING : line.person().toString();
  }

  private String part() {
    DeclaredAct act = line.act();
    if (act != null) {
      return Plain.line(act.id());
    }
    return line.portion().groups().isEmpty()
        ? words.say(Message.of("vacation.part." + line.portion().kind().code()))
        : Plain.line(
            line.portion().groups().stream()
                .map(PaidGroup::name)
                .collect(Collectors.joining(", ")));
  }

  private String heads() {
    HeadCount count = line.evidence().payingCount();
    return count == null ? NOTHING : count.match(Integer::toString, why -> NOTHING);
  }

  private String vacations(Fraction vacations) {
    return vacations
        .decimal()
        .map(decimal -> words.say(Message.of("vacation.decimal", decimal)))
        .orElse(vacations.toString());
  }
}
