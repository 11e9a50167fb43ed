package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about the design or the update of a course.
 *
 * @param on the day at which the rules are taken
 * @param vacations at least 0; empty where nobody has decided yet
 * @param override null where nobody asked to go beyond the rules
 */
public record Decision(LocalDate on, OptionalInt vacations, @Nullable MotivatedOverride override) {

  public Decision {
    if (vacations.isPresent() && vacations.getAsInt() < 0) {
      throw new IllegalArgumentException("nobody decides " + vacations.getAsInt() + " vacations");
    }
  }
}
