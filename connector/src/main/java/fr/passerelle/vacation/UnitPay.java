package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the heads of one unit give, as a whole and for each who shares it. */
final class UnitPay {

  private final TutoringTerms terms;
  private final SortedMap<UserId, Fraction> weights;
  private final Outcome.Computed whole;

  UnitPay(TutoringTerms terms, int heads, SortedMap<UserId, Fraction> weights) {
    this.terms = terms;
    this.weights = weights;
    Fraction vacations = terms.mode().vacations(heads, terms.headsPerVacation());
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.Counted(heads, terms.headsPerVacation(), terms.mode(), vacations));
    this.whole =
        Pricing.of(
            limited(vacations, heads, operations), terms.rate(), terms.rounding(), operations);
  }

  /** Within the least and the most; nobody’s candidates give nothing all the same. */
  private Fraction limited(Fraction vacations, int heads, List<Operation> operations) {
    Fraction least = terms.minimum() == null ? vacations : Fraction.of(terms.minimum());
    Fraction most = terms.maximum() == null ? vacations : Fraction.of(terms.maximum());
    if (heads > 0 && vacations.compareTo(least) < 0) {
      operations.add(new Operation.Limited(vacations, true, least));
      return least;
    }
    if (vacations.compareTo(most) > 0) {
      operations.add(new Operation.Limited(vacations, false, most));
      return most;
    }
    return vacations;
  }

  Outcome.Computed whole() {
    return whole;
  }

  /** Everybody's outcome; together they are the whole, to the cent. */
  SortedMap<UserId, Outcome.Computed> shares() {
    return weights.size() == 1
        ? new TreeMap<>(Map.of(weights.firstKey(), whole))
        : new SharedPay(whole, weights, terms.leftoverCent()).outcomes();
  }
}
