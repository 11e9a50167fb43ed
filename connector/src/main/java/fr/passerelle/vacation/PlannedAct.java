package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Work besides tutoring that a request plans.
 *
 * @param on the day at which the rules are taken; null for the forecast's own
 * @param people how many are to do it, at least one; empty where nobody has said, and for a
 *     decision, whose vacations are the same however many share them
 */
public record PlannedAct(
    ActSource source, Activity activity, @Nullable LocalDate on, OptionalInt people, Work work) {

  public PlannedAct {
    if (people.orElse(1) < 1) {
      throw new IllegalArgumentException("planned for nobody");
    }
  }

  boolean isSession() {
    return work.match(decided -> false, session -> true);
  }
}
