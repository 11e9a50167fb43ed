package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;

/** Values as a reader of either language writes them. */
final class Sayings {

  private Sayings() {}

  /** An exact number: {@code 2,5}, or {@code 5/6} where no decimal is exact. */
  static Message number(Fraction exact) {
    return exact
        .decimal()
        .map(decimal -> Message.of("vacation.decimal", decimal))
        .orElseGet(
            () ->
                Message.of(
                    "vacation.quotient",
                    exact.numerator().toString(),
                    exact.denominator().toString()));
  }

  /** An amount with all its decimals: {@code 45,00 €}. */
  static Message euros(BigDecimal amount) {
    return Message.of(amount.scale() == 2 ? "vacation.euros" : "vacation.euros.exact", amount);
  }

  /** An amount that is not rounded yet. */
  static Message euros(Fraction exact) {
    return exact
        .decimal()
        .map(decimal -> Message.of("vacation.euros.unrounded", decimal))
        .orElseGet(() -> Message.of("vacation.euros.of", number(exact)));
  }

  /** A parameter with the word chosen for it. */
  static Message choice(String term, String word) {
    return Message.of("vacation.term." + term, Message.of("vacation." + term + "." + word), word);
  }
}
