package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person puts in the place of a line's result, which is kept beside it.
 *
 * @param vacations null where only the amount was decided
 * @param amount in euros
 * @param on the day of the decision
 */
public record NewAmount(@Nullable Fraction vacations, BigDecimal amount, LocalDate on) {

  private static final Pattern EUROS = Pattern.compile("[-−]?\\d{1,7}([.,]\\d{1,2})?");
  private static final Pattern VACATIONS =
      Pattern.compile("\\d{1,4}([.,]\\d{1,4}|/[1-9]\\d{0,3})?");

  /** An amount as a person types it, {@code 90} or {@code 90,00}; empty where it is none. */
  public static Optional<NewAmount> euros(String text, LocalDate on) {
    return EUROS.matcher(text).matches()
        ? Optional.of(new NewAmount(null, decimal(text).setScale(2), on))
        : Optional.empty();
  }

  /**
   * Vacations as a person types them, {@code 2,5} or {@code 5/6}, at the rate and with the rounding
   * of the line; empty where they are none, or the line was not priced.
   */
  public static Optional<NewAmount> vacations(String text, PayLine line, LocalDate on) {
    if (!VACATIONS.matcher(text).matches()) {
      return Optional.empty();
    }
    Fraction vacations = text.contains("/") ? Fraction.parse(text) : Fraction.of(decimal(text));
    return line.price(vacations).map(amount -> new NewAmount(vacations, amount, on));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.').replace('−', '-'));
  }
}
