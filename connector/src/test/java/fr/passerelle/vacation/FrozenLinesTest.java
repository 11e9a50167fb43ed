package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clerks, counts and rules do: what is frozen stays, and what leaves adds up. */
class FrozenLinesTest {

  private static final List<String> MODES =
      List.of("proportionnel", "blocs_complets", "blocs_commences");
  private static final int STEPS = 60;

  private final Clerk clerk = new Clerk();
  private final Map<LineRef, BigDecimal> sent = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void neverChangeAndNeverLeaveTwice(long seed) {
    manySteps(new Random(seed), true);

    assertThat(sent).isNotEmpty();
    assertThat(clerk.verifies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void comeToWhatIsDueInTheEndWhereNobodyDecidesOtherwise(long seed) {
    comesToWhatIsDue(manySteps(new Random(seed), false));
  }

  private PayStatement manySteps(Random random, boolean overrides) {
    PayStatement current = clerk.computes(courses(random));
    for (int step = 0; step < STEPS; step++) {
      current = after(current, random, overrides);
      keepsWhatWasSent();
    }
    return current;
  }

  private PayStatement after(PayStatement current, Random random, boolean overrides) {
    int number = 1 + random.nextInt(current.lines().size());
    switch (random.nextInt(8)) {
      case 0 -> clerk.by(TestRules.text(Map.of("mode", MODES.get(random.nextInt(MODES.size())))));
      case 1 -> clerk.desk.cancel(current, number, Clerk.signs(""));
      case 2 -> clerk.desk.restore(current, number, Clerk.signs(""));
      case 3 -> {
        if (overrides) {
          clerk.overrides(current, number, random.nextInt(200) + ".00", "essai");
        }
      }
      case 4 -> clerk.transmits();
      case 5 -> {
        return clerk.computes(courses(random));
      }
      case 6 -> {
        PayStatement now =
            current.lines().stream().anyMatch(PayLine::isDifference)
                ? clerk.computes(courses(random))
                : current;
        return clerk.reconciles(now).differences().orElse(now);
      }
      default -> clerk.validates(current, number);
    }
    return current;
  }

  private static TestCourse[] courses(Random random) {
    return new TestCourse[] {
      new TestCourse(12).heads(random.nextInt(60)).tutors(7, 8),
      new TestCourse(13).group(3, random.nextInt(40), 7).group(4, random.nextInt(40), 8)
    };
  }

  private void keepsWhatWasSent() {
    PayRegister register = clerk.desk.register();
    for (TrackedLine line : register.in(LineState.TRANSMIS)) {
      BigDecimal amount = line.amount().orElseThrow();
      assertThat(sent.getOrDefault(line.ref(), amount)).isEqualTo(amount);
      sent.put(line.ref(), amount);
      assertThat(line.events().stream().filter(e -> e.kind() == LineEvent.TRANSMIT)).hasSize(1);
    }
    assertThat(register.in(LineState.TRANSMIS)).hasSize(sent.size());
  }

  /** After everything is sent, a reconciliation leads to what the counts and rules give now. */
  private void comesToWhatIsDue(PayStatement last) {
    PayStatement now =
        last.lines().stream().anyMatch(PayLine::isDifference)
            ? clerk.computes(courses(new Random(0)))
            : last;
    clerk.transmits();
    clerk
        .reconciles(now)
        .differences()
        .ifPresent(it -> clerk.desk.validate(it, clerk.desk.validatable(it), Clerk.signs("")));
    clerk.desk.validate(now, clerk.desk.validatable(now), Clerk.signs(""));
    clerk.transmits();

    assertThat(clerk.reconciles(now).differences()).isEmpty();
    assertThat(PayRegister.sum(clerk.desk.register().in(LineState.TRANSMIS)))
        .isEqualByComparingTo(now.total());
  }
}
