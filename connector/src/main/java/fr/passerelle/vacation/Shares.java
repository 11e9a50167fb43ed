package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount cut into shares that add up to it exactly.
 *
 * @param <K> who or what has a share; their order settles which of equals is first
 */
final class Shares<K extends Comparable<K>> {

  private final BigDecimal total;
  private final SortedMap<K, Fraction> weights;
  private final Fraction weightOfAll;

  /**
   * The shares of an amount.
   *
   * @param total at least 0; its scale says what a cent is
   * @param weights at least 0 each, and more than 0 together
   */
  Shares(BigDecimal total, SortedMap<K, Fraction> weights) {
    this.total = total;
    this.weights = weights;
    this.weightOfAll = sum(weights);
    if (weightOfAll.compareTo(Fraction.ZERO) <= 0) {
      throw new IllegalArgumentException("nobody has a share");
    }
  }

  static Fraction sum(SortedMap<?, Fraction> weights) {
    return weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction weightOfAll() {
    return weightOfAll;
  }

  /** A person's part of anything that is shared by these weights. */
  Fraction part(K person, Fraction whole) {
    Fraction weight = weights.getOrDefault(person, Fraction.ZERO);
    return whole.times(weight).dividedBy(weightOfAll);
  }

  /** Everybody's amount: each exact share cut to the cent, then the cents left given out. */
  SortedMap<K, BigDecimal> amounts(LeftoverCent rule) {
    SortedMap<K, BigDecimal> amounts = new TreeMap<>();
    SortedMap<K, Fraction> lost = new TreeMap<>();
    for (K person : weights.keySet()) {
      Fraction exact = part(person, Fraction.of(total));
      BigDecimal cut = exact.rounded(total.scale(), RoundingMode.DOWN);
      amounts.put(person, cut);
      if (!exact.isZero()) {
        lost.put(person, exact.minus(Fraction.of(cut)));
      }
    }
    rule.queue(lost).stream()
        .limit(centsLeft(amounts))
        .forEach(person -> amounts.merge(person, total.ulp(), BigDecimal::add));
    return amounts;
  }

  private int centsLeft(SortedMap<K, BigDecimal> cut) {
    BigDecimal given = cut.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.subtract(given).divide(total.ulp()).intValueExact();
  }
}
