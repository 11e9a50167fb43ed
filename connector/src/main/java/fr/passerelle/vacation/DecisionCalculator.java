package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a decision within bounds gives: the design of a course, or its update in a later
 * school year. Pure. Beyond the rules there is no amount without a motivated override.
 */
public final class DecisionCalculator {

  private final PayRules rules;

  public DecisionCalculator(PayRules rules) {
    this.rules = rules;
  }

  /** What the design of a course gives. */
  public Outcome design(Decision decision) {
    return bounded("design", rules.design(), decision);
  }

  /**
   * What the update of a course gives.
   *
   * @param designedOn when the course was designed; null where nobody knows, which leaves the
   *     outcome open
   */
  public Outcome update(Decision decision, @Nullable LocalDate designedOn) {
    if (designedOn == null) {
      return open("designDate");
    }
    boolean tooEarly = rules.schoolYearOf(decision.on()) <= rules.schoolYearOf(designedOn);
    return tooEarly && decision.override() == null
        ? refused(
            List.of(
                Message.of(
                    "vacation.refused.sameYear", Days.of(decision.on()), Days.of(designedOn))),
            "override")
        : bounded("update", rules.update(), decision);
  }

  private Outcome bounded(String field, @Nullable BoundedRule rule, Decision decision) {
    if (rule == null) {
      return refused(List.of(Message.of("vacation.refused.noRule", field)), "rules");
    }
    TermBook book = new TermBook(decision.on());
    Optional<BigDecimal> rate = TutoringTerms.takeRate(book, rules, rule.rate());
    Optional<Bounds> bounds =
        book.take(
            rule.bounds(),
            b -> b.min() + ".." + b.max(),
            b -> Message.of("vacation.term.bounds", b.min(), b.max()));
    Optional<Rounding> rounding = TutoringTerms.takeRounding(book, rules);
    if (!book.missing().isEmpty()) {
      return refused(book.missing(), "rules");
    }
    return decision.vacations().isEmpty()
        ? open("undecided")
        : within(
            decision.vacations().getAsInt(),
            bounds.orElseThrow(),
            decision.override(),
            rate.orElseThrow(),
            rounding.orElseThrow());
  }

  private Outcome within(
      int vacations,
      Bounds bounds,
      @Nullable MotivatedOverride override,
      BigDecimal rate,
      Rounding rounding) {
    if (!bounds.allow(vacations) && override == null) {
      return refused(
          List.of(Message.of("vacation.refused.bounds", vacations, bounds.min(), bounds.max())),
          "override");
    }
    Fraction whole = Fraction.of(vacations);
    Fraction exact = whole.times(Fraction.of(rate));
    BigDecimal amount = rounding.round(exact);
    return new Outcome.Computed(
        whole,
        amount,
        List.of(
            new Operation.Decided(vacations, bounds, override),
            new Operation.Priced(whole, rate, exact),
            new Operation.Rounded(exact, rounding, amount)));
  }

  private static Outcome open(String why) {
    return new Outcome.ToDecide(
        Message.of("vacation.open." + why), Message.of("vacation.open." + why + ".hint"));
  }

  private Outcome refused(List<Message> reasons, String hint) {
    return new Outcome.Refused(
        reasons, Message.of("vacation.refused." + hint + ".hint", rules.identity().file()));
  }
}
