package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A computed whole, shared by weights: vacations exactly, euros to the cent. */
final class SharedPay {

  private final Outcome.Computed whole;
  private final SortedMap<UserId, Fraction> weights;
  private final LeftoverCent rule;
  private final Shares<UserId> shares;

  /**
   * @param weights at least 0 each, and more than 0 together
   */
  SharedPay(Outcome.Computed whole, SortedMap<UserId, Fraction> weights, LeftoverCent rule) {
    this.whole = whole;
    this.weights = weights;
    this.rule = rule;
    this.shares = new Shares<>(whole.amount(), weights);
  }

  /** Everybody's outcome; together they are the whole, to the cent. */
  SortedMap<UserId, Outcome.Computed> outcomes() {
    SortedMap<UserId, Outcome.Computed> outcomes = new TreeMap<>();
    shares
        .amounts(rule)
        .forEach(
            (person, amount) -> {
              Operation.Shared shared =
                  new Operation.Shared(
                      whole.amount(),
                      weights.getOrDefault(person, Fraction.ZERO),
                      shares.weightOfAll(),
                      shares.part(person, whole.vacations()),
                      shares.part(person, Fraction.of(whole.amount())),
                      rule,
                      amount);
              List<Operation> all = new ArrayList<>(whole.operations());
              all.add(shared);
              outcomes.put(person, new Outcome.Computed(shared.vacations(), amount, all));
            });
    return outcomes;
  }
}
