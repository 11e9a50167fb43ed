package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Planned pay beside real pay.
 *
 * @param difference real minus forecast, in euros, of what could be compared
 * @param compared how many rows are in the difference
 * @param uncompared how many are not, because a line of theirs has no amount
 */
public record Gap(
    BudgetSum forecast, BudgetSum real, BigDecimal difference, int compared, int uncompared) {

  /** Nothing beside nothing. */
  static final Gap NONE = new Gap(BudgetSum.NONE, BudgetSum.NONE, BudgetSum.NONE.amount(), 0, 0);

  /** One row: what is absent on one side counts as nothing, what has no amount is not compared. */
  static Gap of(BudgetSum forecast, BudgetSum real) {
    return forecast.isComplete() && real.isComplete()
        ? new Gap(forecast, real, real.amount().subtract(forecast.amount()), 1, 0)
        : new Gap(forecast, real, BudgetSum.NONE.amount(), 0, 1);
  }

  Gap plus(Gap other) {
    return new Gap(
        forecast.plus(other.forecast),
        real.plus(other.real),
        difference.add(other.difference),
        compared + other.compared,
        uncompared + other.uncompared);
  }

  /** The difference, where it is the whole answer. */
  public Optional<BigDecimal> known() {
    return uncompared == 0 ? Optional.of(difference) : Optional.empty();
  }
}
