package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * What some lines come to.
 *
 * @param amount what is known, in euros; 0.00 where nothing is
 * @param lines how many lines there are
 * @param open how many of them have no amount, so that the sum is no answer yet
 */
public record BudgetSum(BigDecimal amount, int lines, int open) {

  /** Of no lines at all. */
  public static final BudgetSum NONE = new BudgetSum(new BigDecimal("0.00"), 0, 0);

  static BudgetSum of(Optional<BigDecimal> amount) {
    return amount
        .map(euros -> new BudgetSum(NONE.amount.add(euros), 1, 0))
        .orElseGet(() -> new BudgetSum(NONE.amount, 1, 1));
  }

  static BudgetSum of(Collection<ForecastLine> lines) {
    return lines.stream().map(line -> of(line.amount())).reduce(NONE, BudgetSum::plus);
  }

  BudgetSum plus(BudgetSum other) {
    return new BudgetSum(amount.add(other.amount), lines + other.lines, open + other.open);
  }

  /** Whether there is nothing to add up, which is not the same as 0. */
  public boolean isEmpty() {
    return lines == 0;
  }

  /** Whether every line has an amount. */
  public boolean isComplete() {
    return open == 0;
  }
}
