package fr.passerelle.vacation;

import java.math.BigDecimal;

/**
 * Amounts in euros, both ends included.
 *
 * @param max at least {@code min}
 */
public record MoneyRange(BigDecimal min, BigDecimal max) {

  public MoneyRange {
    if (max.compareTo(min) < 0) {
      throw new IllegalArgumentException("no amounts: " + min + " to " + max);
    }
  }

  boolean holds(Fraction amount) {
    return amount.compareTo(Fraction.of(min)) >= 0 && amount.compareTo(Fraction.of(max)) <= 0;
  }
}
