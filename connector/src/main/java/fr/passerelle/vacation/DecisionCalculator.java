package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
    return bounded("design", rules.design(), decision, new TermBook(decision.on()));
  }

  /**
   * What the update of a course gives.
   *
   * @param designedOn when the course was designed; null where nobody knows, which leaves the
   *     outcome open
   */
  public Outcome update(Decision decision, @Nullable LocalDate designedOn) {
    return updated(decision, designedOn, new TermBook(decision.on()));
  }

  /** What a decision gives to those who did the work. */
  ActPay pay(
      Activity activity,
      Decision decision,
      @Nullable LocalDate designedOn,
      SortedMap<UserId, Fraction> people) {
    TermBook book = new TermBook(decision.on());
    boolean design = activity == Activity.CONCEPTION;
    BoundedRule rule = design ? rules.design() : rules.update();
    String field = design ? "design" : "update";
    Outcome whole =
        design ? bounded(field, rule, decision, book) : updated(decision, designedOn, book);
    Cents cents =
        new Cents(
            rule == null ? null : rule.leftoverCent(),
            field + ".leftoverCent",
            rules.identity().file());
    return whole.match(
        computed -> ActPay.shared(people, computed, book, cents),
        question -> ActPay.each(people, question, book.terms()),
        refusal -> ActPay.each(people, refusal, book.terms()));
  }

  private Outcome updated(Decision decision, @Nullable LocalDate designedOn, TermBook book) {
    if (designedOn == null) {
      return Outcome.ToDecide.of("designDate");
    }
    boolean tooEarly = rules.schoolYearOf(decision.on()) <= rules.schoolYearOf(designedOn);
    return tooEarly && decision.override() == null
        ? refused(
            List.of(
                Message.of(
                    "vacation.refused.sameYear", Days.of(decision.on()), Days.of(designedOn))),
            "override")
        : bounded("update", rules.update(), decision, book);
  }

  private Outcome bounded(
      String field, @Nullable BoundedRule rule, Decision decision, TermBook book) {
    if (rule == null) {
      return refused(List.of(Message.of("vacation.refused.noRule", field)), "rules");
    }
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
        ? Outcome.ToDecide.of("undecided")
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
    return Pricing.of(
        Fraction.of(vacations),
        rate,
        rounding,
        List.of(new Operation.Decided(vacations, bounds, override)));
  }

  private Outcome refused(List<Message> reasons, String hint) {
    return Outcome.Refused.of(reasons, hint, rules.identity().file());
  }
}
