package fr.passerelle.vacation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a value is in force.
 *
 * @param from the first day; null where there is no beginning
 * @param until the last day; null where no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** In force on every day. */
  public static final Validity ALWAYS = new Validity(null, null);

  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
