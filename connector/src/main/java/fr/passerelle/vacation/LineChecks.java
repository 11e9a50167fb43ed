package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.math.BigDecimal;
import java.util.List;

/** What keeps something from being done with a line. */
final class LineChecks {

  private LineChecks() {}

  /** What the table of states says against it. */
  static List<Problem> step(TrackedLine line, LineEvent event) {
    LineState state = line.state();
    return StateTable.next(state, event).isPresent()
        ? List.of()
        : problem(line, StateTable.refusal(state, event), StateTable.needed(state, event));
  }

  /** What keeps a line from being validated: its state, or that its work is paid already. */
  static List<Problem> validation(TrackedLine line, PayRegister register) {
    List<Problem> step = step(line, LineEvent.VALIDATE);
    if (!step.isEmpty()) {
      return step;
    }
    if (line.line().person() == null) {
      return problem(
          line, Message.of("vacation.step.nobody"), Message.of("vacation.step.nobody.needs"));
    }
    return line.line().isDifference() ? difference(line, register) : whole(line, register);
  }

  private static List<Problem> whole(TrackedLine line, PayRegister register) {
    return register.frozenElsewhere(line).stream()
        .findFirst()
        .map(
            other ->
                problem(
                    line,
                    Message.of("vacation.step.alreadyPaid", other.ref().toString(), state(other)),
                    Message.of("vacation.step.alreadyPaid.needs." + other.state().code())))
        .orElseGet(() -> overlapping(line, register));
  }

  /** Under another key the same candidates may have been paid to the same person. */
  private static List<Problem> overlapping(TrackedLine line, PayRegister register) {
    for (List<TrackedLine> standing : register.frozen().values()) {
      TrackedLine other = standing.get(0);
      if (other.line().overlaps(line.line()) && PayRegister.sum(standing).signum() != 0) {
        return problem(
            line,
            Message.of("vacation.step.overlaps", other.ref().toString(), state(other)),
            Message.of("vacation.step.overlaps.needs"));
      }
    }
    return List.of();
  }

  /** It was proposed for what had been transmitted then; more may stand now. */
  private static List<Problem> difference(TrackedLine line, PayRegister register) {
    List<TrackedLine> standing = register.frozenElsewhere(line);
    BigDecimal before = line.line().difference().orElseThrow().before();
    return PayRegister.sum(standing).compareTo(before) == 0
            && standing.stream().allMatch(it -> it.state() == LineState.TRANSMIS)
        ? List.of()
        : problem(line, Message.of("vacation.step.stale"), Message.of("vacation.step.stale.needs"));
  }

  private static Message state(TrackedLine line) {
    return Message.of("vacation.state." + line.state().code());
  }

  private static List<Problem> problem(TrackedLine line, Message message, Message hint) {
    return List.of(Problem.error(line.ref().toString(), "", line.line().key(), message, hint));
  }
}
