package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact quotient of two whole numbers, in lowest terms: vacations, weights, and amounts before
 * their one rounding. Immutable.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  /** The most decimals that {@link #decimal()} writes; beyond, a fraction reads better. */
  private static final int MAX_DECIMALS = 10;

  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a denominator is never 0");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Fraction of(long whole) {
    return of(whole, 1);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * The fraction that {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if the text is no such thing
   */
  public static Fraction parse(String text) {
    int bar = text.indexOf('/');
    return bar < 0
        ? new Fraction(new BigInteger(text), BigInteger.ONE)
        : new Fraction(
            new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The exact quotient.
   *
   * @throws IllegalArgumentException if the other is 0
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The nearest decimal of so many places, the way that the mode says. */
  public BigDecimal rounded(int places, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
  }

  /** The whole number next to this, the way that the mode says. */
  Fraction whole(RoundingMode mode) {
    return of(rounded(0, mode));
  }

  /** The same number written with at most ten decimals; empty where that is not exact. */
  public Optional<BigDecimal> decimal() {
    BigDecimal cut = rounded(MAX_DECIMALS, RoundingMode.DOWN);
    if (!of(cut).equals(this)) {
      return Optional.empty();
    }
    BigDecimal plain = cut.stripTrailingZeros();
    return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code 5/6}, or {@code 7} for a whole number. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
