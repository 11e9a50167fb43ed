package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Vacations into euros: exactly, then rounded once. */
final class Pricing {

  private Pricing() {}

  /**
   * The amount of so many vacations.
   *
   * @param before what was done to know them
   */
  static Outcome.Computed of(
      Fraction vacations, BigDecimal rate, Rounding rounding, List<Operation> before) {
    Fraction exact = vacations.times(Fraction.of(rate));
    BigDecimal amount = rounding.round(exact);
    List<Operation> operations = new ArrayList<>(before);
    operations.add(new Operation.Priced(vacations, rate, exact));
    operations.add(new Operation.Rounded(exact, rounding, amount));
    return new Outcome.Computed(vacations, amount, operations);
  }
}
