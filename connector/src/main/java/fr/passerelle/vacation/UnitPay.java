package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the heads of one unit give, as a whole and for each who shares it. */
final class UnitPay {

  private final TutoringTerms terms;
  private final SortedMap<UserId, Fraction> weights;
  private final Fraction vacations;
  private final BigDecimal total;
  private final List<Operation> operations;

  UnitPay(TutoringTerms terms, int heads, SortedMap<UserId, Fraction> weights) {
    this.terms = terms;
    this.weights = weights;
    this.vacations = terms.mode().vacations(heads, terms.headsPerVacation());
    Fraction exact = vacations.times(Fraction.of(terms.rate()));
    this.total = terms.rounding().round(exact);
    this.operations =
        List.of(
            new Operation.Counted(heads, terms.headsPerVacation(), terms.mode(), vacations),
            new Operation.Priced(vacations, terms.rate(), exact),
            new Operation.Rounded(exact, terms.rounding(), total));
  }

  Outcome.Computed whole() {
    return new Outcome.Computed(vacations, total, operations);
  }

  /** Everybody's outcome; together they are the whole, to the cent. */
  SortedMap<UserId, Outcome.Computed> shares() {
    SortedMap<UserId, Outcome.Computed> outcomes = new TreeMap<>();
    if (weights.size() == 1) {
      outcomes.put(weights.firstKey(), whole());
      return outcomes;
    }
    Shares shares = new Shares(total, weights);
    shares
        .amounts(terms.leftoverCent())
        .forEach((tutor, amount) -> outcomes.put(tutor, share(shares, tutor, amount)));
    return outcomes;
  }

  private Outcome.Computed share(Shares shares, UserId tutor, BigDecimal amount) {
    Operation.Shared shared =
        new Operation.Shared(
            total,
            weights.getOrDefault(tutor, Fraction.ZERO),
            shares.weightOfAll(),
            shares.part(tutor, vacations),
            shares.part(tutor, Fraction.of(total)),
            terms.leftoverCent(),
            amount);
    List<Operation> all = new ArrayList<>(operations);
    all.add(shared);
    return new Outcome.Computed(shared.vacations(), amount, all);
  }
}
