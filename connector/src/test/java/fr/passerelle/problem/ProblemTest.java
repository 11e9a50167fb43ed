package fr.passerelle.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Message WHAT = Message.of("yaml.no-value");
  private static final Message HINT = Message.of("yaml.no-value-hint");

  @Test
  void isAnErrorOrAWarning() {
    assertThat(Problem.error("f.yaml:3", "roles", "x", WHAT, HINT).isError()).isTrue();
    assertThat(Problem.warning("f.yaml:3", "roles", "x", WHAT, HINT).isError()).isFalse();
  }

  @Test
  void keepsWhatItWasGiven() {
    assertThat(Problem.error("f.yaml:3", "roles", "x", WHAT, HINT))
        .isEqualTo(new Problem(Severity.ERROR, "f.yaml:3", "roles", "x", WHAT, HINT));
  }
}
