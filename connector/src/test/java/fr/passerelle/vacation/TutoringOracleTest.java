package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0 to 200 heads against whole-number arithmetic that shares nothing with the product. */
class TutoringOracleTest {

  private static final int EIGHTHS_OF_A_CENT_A_HEAD = 4500;

  @ParameterizedTest
  @CsvSource({
    "proportionnel, HALF_UP",
    "proportionnel, HALF_EVEN",
    "proportionnel, HALF_DOWN",
    "proportionnel, UP",
    "proportionnel, DOWN",
    "blocs_complets, HALF_UP",
    "blocs_complets, HALF_EVEN",
    "blocs_commences, HALF_UP",
    "blocs_commences, HALF_EVEN"
  })
  void agreesWithWholeNumbers(String mode, String rounding) {
    PayCalculator calculator =
        new PayCalculator(
            TestRules.rules(Map.of("mode", mode, "rounding", rounding)), ZoneId.of("UTC"));
    for (int heads = 0; heads <= 200; heads++) {
      PayStatement statement =
          calculator.compute(
              LocalDate.of(2024, 1, 15),
              List.of(new TestCourse(12).heads(heads).tutors(7).count()));
      assertThat(statement.total())
          .as("%d heads", heads)
          .isEqualTo(BigDecimal.valueOf(cents(heads, mode, rounding), 2));
    }
  }

  @ParameterizedTest
  @CsvSource({"proportionnel", "blocs_complets", "blocs_commences"})
  void anotherCandidateNeverLowersATotal(String mode) {
    PayCalculator calculator =
        new PayCalculator(TestRules.rules(Map.of("mode", mode)), ZoneId.of("UTC"));
    BigDecimal before = BigDecimal.ZERO;
    for (int heads = 0; heads <= 200; heads++) {
      BigDecimal total =
          calculator
              .compute(
                  LocalDate.of(2024, 1, 15),
                  List.of(new TestCourse(12).heads(heads).tutors(7, 8, 9).count()))
              .total();
      assertThat(total).as("%d heads", heads).isGreaterThanOrEqualTo(before);
      before = total;
    }
  }

  private static long cents(int heads, String mode, String rounding) {
    int eighths =
        switch (mode) {
          case "blocs_complets" -> heads - heads % 8;
          case "blocs_commences" -> heads + (8 - heads % 8) % 8;
          default -> heads;
        };
    long exact = (long) eighths * EIGHTHS_OF_A_CENT_A_HEAD;
    long cut = exact / 8;
    long rest = exact % 8;
    boolean up =
        switch (rounding) {
          case "UP" -> rest > 0;
          case "DOWN" -> false;
          case "HALF_DOWN" -> rest > 4;
          case "HALF_EVEN" -> rest > 4 || (rest == 4 && cut % 2 == 1);
          default -> rest >= 4;
        };
    return up ? cut + 1 : cut;
  }
}
