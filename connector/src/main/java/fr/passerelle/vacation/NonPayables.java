package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the list of those who may not be paid against lines: an amount becomes 0, with its reason.
 */
final class NonPayables {

  private final PayRules rules;
  private final LocalDate statementDay;
  private final List<NonPayable> list;

  NonPayables(PayRules rules, LocalDate statementDay, List<NonPayable> list) {
    this.rules = rules;
    this.statementDay = statementDay;
    this.list = list;
  }

  List<PayLine> over(List<PayLine> lines) {
    return lines.stream().map(this::over).toList();
  }

  private PayLine over(PayLine line) {
    LocalDate day = line.day(statementDay);
    return list.stream()
        .filter(entry -> entry.person().equals(line.person()) && entry.validity().covers(day))
        .findFirst()
        .map(entry -> line.withOutcome(unpaid(line.outcome(), entry, day)))
        .orElse(line);
  }

  private Outcome unpaid(Outcome outcome, NonPayable entry, LocalDate day) {
    Dated<String> reason = rules.nonPayable().get(entry.reason());
    if (reason == null) {
      Message none = Message.of("vacation.refused.noRule", "nonPayable." + entry.reason());
      return Outcome.Refused.of(List.of(none), "rules", rules.identity().file());
    }
    Optional<String> title = reason.valueOn(day);
    return title.isEmpty()
        ? Outcome.Refused.of(List.of(reason.whyNoneOn(day)), "rules", rules.identity().file())
        : outcome.match(
            computed -> zero(computed, entry.reason(), title.get()),
            question -> question,
            refusal -> refusal);
  }

  private static Outcome zero(Outcome.Computed computed, String reason, String title) {
    BigDecimal nothing = BigDecimal.ZERO.setScale(computed.amount().scale());
    List<Operation> operations = new ArrayList<>(computed.operations());
    operations.add(new Operation.NotPaid(reason, title, computed.amount(), nothing));
    return new Outcome.Computed(computed.vacations(), nothing, operations);
  }
}
