package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person puts in the place of a line's result, which is kept beside it.
 *
 * @param vacations null where only the amount was decided
 * @param amount in euros
 * @param on the day of the decision
 */
public record NewAmount(@Nullable Fraction vacations, BigDecimal amount, LocalDate on) {}
