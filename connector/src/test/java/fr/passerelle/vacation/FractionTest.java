package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

  @Test
  void isTheSameInWhateverTermsItIsGiven() {
    assertThat(Fraction.of(-4, -6)).isEqualTo(Fraction.of(2, 3)).hasToString("2/3");
    assertThat(Fraction.of(4, -6)).isEqualTo(Fraction.of(-2, 3)).hasToString("-2/3");
    assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO).hasToString("0");
  }

  @Test
  void losesNothing() {
    Fraction third = Fraction.ONE.dividedBy(Fraction.of(3));

    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.times(Fraction.of(3)).minus(Fraction.ONE)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void hasNoDenominatorOfZero() {
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "1/8, 0.125", "5/2, 2.5", "200, 200", "5/6, ", "1/2048, "})
  void isWrittenAsADecimalOnlyWhereTenPlacesAreExact(String fraction, BigDecimal decimal) {
    assertThat(Fraction.parse(fraction).decimal().orElse(null)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @CsvSource({"45.00, 45", "0.875, 7/8", "1E+2, 100"})
  void takesADecimalAsItIs(BigDecimal decimal, String fraction) {
    assertThat(Fraction.of(decimal)).hasToString(fraction);
  }
}
