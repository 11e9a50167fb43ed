package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A session of which everything is known.
 *
 * @param hours more than 0
 * @param trainers at least one, each with the weight of their share
 */
record SessionFacts(
    LocalDate on, String nature, Fraction hours, int heads, SortedMap<UserId, Fraction> trainers) {

  boolean isCoAnimated() {
    return trainers.size() > 1;
  }

  /** Whether some trainer’s share is larger than another’s. */
  boolean isSharedUnequally() {
    return trainers.values().stream().distinct().count() > 1;
  }
}
