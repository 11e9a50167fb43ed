package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharesTest {

  @ParameterizedTest
  @EnumSource(LeftoverCent.class)
  void addUpToTheCentAndStayWithinACentOfTheExactShare(LeftoverCent rule) {
    Random random = new Random(20260115);
    for (int round = 0; round < 2000; round++) {
      BigDecimal total = BigDecimal.valueOf(random.nextInt(200_000), 2);
      Shares<UserId> shares = new Shares<>(total, weights(random));
      SortedMap<UserId, BigDecimal> amounts = shares.amounts(rule);

      assertThat(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualTo(total);
      amounts.forEach(
          (person, amount) -> {
            Fraction off = Fraction.of(amount).minus(shares.part(person, Fraction.of(total)));
            assertThat(off).isBetween(Fraction.of(-1, 100), Fraction.of(1, 100));
          });
    }
  }

  @ParameterizedTest
  @EnumSource(LeftoverCent.class)
  void giveNothingToWhoeverHasNoWeight(LeftoverCent rule) {
    SortedMap<UserId, Fraction> weights = new TreeMap<>();
    weights.put(new UserId(1), Fraction.ZERO);
    weights.put(new UserId(2), Fraction.ONE);
    weights.put(new UserId(3), Fraction.of(2));

    SortedMap<UserId, BigDecimal> amounts =
        new Shares<>(new BigDecimal("0.05"), weights).amounts(rule);

    assertThat(amounts.get(new UserId(1))).isEqualTo("0.00");
    assertThat(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo("0.05");
  }

  private static SortedMap<UserId, Fraction> weights(Random random) {
    SortedMap<UserId, Fraction> weights = new TreeMap<>();
    int people = 1 + random.nextInt(9);
    for (int person = 1; person <= people; person++) {
      weights.put(new UserId(person), Fraction.of(random.nextInt(30), 1 + random.nextInt(7)));
    }
    weights.merge(new UserId(1), Fraction.ONE, Fraction::plus);
    return weights;
  }
}
