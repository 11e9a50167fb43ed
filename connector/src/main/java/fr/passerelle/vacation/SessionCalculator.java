package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes what a session gives: hours × the coefficient of its nature, head-count and number of
 * trainers. Pure. A cell that the table has not, or whose value is missing, gives no amount.
 */
final class SessionCalculator {

  private final PayRules rules;
  private final HoursRule rule;

  SessionCalculator(PayRules rules, HoursRule rule) {
    this.rules = rules;
    this.rule = rule;
  }

  ActPay pay(SessionFacts facts) {
    SessionTerms terms = new SessionTerms(rules, rule, new TermBook(facts.on()));
    Optional<Integer> threshold = terms.coAnimationFrom();
    Optional<CoefficientFor> whom = terms.coefficientFor();
    Optional<Quantum> quantum = terms.quantum();
    if (threshold.isEmpty() || whom.isEmpty() || !terms.book().missing().isEmpty()) {
      return all(facts, terms, refused(terms.book().missing(), "rules"));
    }
    if (facts.isCoAnimated() && facts.heads() < threshold.get()) {
      return all(facts, terms, tooFew(facts, threshold.get()));
    }
    if (facts.isSharedUnequally() && whom.get() == CoefficientFor.CHAQUE_FORMATEUR) {
      return all(facts, terms, Outcome.ToDecide.of("unequalTrainers"));
    }
    return rule.cell(facts.nature(), facts.heads(), facts.trainers().size())
        .flatMap(cell -> terms.coefficient(facts.nature(), cell))
        .map(coefficient -> priced(facts, terms, timed(facts, quantum, coefficient, whom.get())))
        .orElseGet(() -> all(facts, terms, incomplete(facts)));
  }

  /** Hours into vacations: the steps, the last of which knows the vacations. */
  private static List<Operation> timed(
      SessionFacts facts, Optional<Quantum> quantum, BigDecimal coefficient, CoefficientFor whom) {
    List<Operation> steps = new ArrayList<>();
    Fraction hours = quantum.map(q -> q.of(facts.hours())).orElse(facts.hours());
    quantum.ifPresent(q -> steps.add(new Operation.Stepped(facts.hours(), q, hours)));
    Fraction vacations = hours.times(Fraction.of(coefficient));
    steps.add(new Operation.Timed(hours, coefficient, whom, facts.trainers().size(), vacations));
    return steps;
  }

  private ActPay priced(SessionFacts facts, SessionTerms terms, List<Operation> steps) {
    Operation.Timed timed = (Operation.Timed) steps.get(steps.size() - 1);
    Optional<BigDecimal> rate = terms.rate();
    Optional<Rounding> rounding = terms.rounding();
    if (!terms.book().missing().isEmpty()) {
      return all(facts, terms, refused(terms.book().missing(), "rules"));
    }
    if (rate.isEmpty()) {
      return all(facts, terms, unpriced(facts, timed, steps));
    }
    Outcome.Computed computed =
        Pricing.of(timed.vacations(), rate.get(), rounding.orElseThrow(), steps);
    return timed.whom() == CoefficientFor.CHAQUE_FORMATEUR
        ? all(facts, terms, computed)
        : ActPay.shared(facts.trainers(), computed, terms.book(), cents());
  }

  /** Vacations are known, euros are not; a pool is not shared before it has an amount. */
  private Outcome unpriced(SessionFacts facts, Operation.Timed timed, List<Operation> steps) {
    boolean each = timed.whom() == CoefficientFor.CHAQUE_FORMATEUR || !facts.isCoAnimated();
    Outcome.ToDecide question =
        Outcome.ToDecide.of(
            each ? "noRate" : "noRateForAll",
            Sayings.number(timed.vacations()),
            rule.field() + ".rate",
            rules.identity().file());
    return each
        ? new Outcome.ToDecide(question.reason(), question.hint(), timed.vacations(), steps)
        : question;
  }

  private Cents cents() {
    return new Cents(rule.leftoverCent(), rule.field() + ".leftoverCent", rules.identity().file());
  }

  private Outcome tooFew(SessionFacts facts, int threshold) {
    Message reason =
        Message.of(
            "vacation.refused.coAnimation", facts.heads(), facts.trainers().size(), threshold);
    return Outcome.Refused.of(List.of(reason), "coAnimation");
  }

  private Outcome incomplete(SessionFacts facts) {
    Message cell =
        Message.of(
            "vacation.refused.table",
            facts.nature(),
            facts.heads(),
            facts.trainers().size(),
            Days.of(facts.on()));
    return Outcome.Refused.of(
        List.of(cell), "table", rule.field() + ".table." + facts.nature(), rules.identity().file());
  }

  private Outcome refused(List<Message> reasons, String hint) {
    return Outcome.Refused.of(reasons, hint, rules.identity().file());
  }

  private static ActPay all(SessionFacts facts, SessionTerms terms, Outcome outcome) {
    return ActPay.each(facts.trainers(), outcome, terms.book().terms());
  }
}
