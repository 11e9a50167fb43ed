package fr.passerelle.sandbox.site;

import java.util.List;

/**
 * A person in a course by one method.
 *
 * @param start epoch seconds; 0 for at once
 * @param end epoch seconds; 0 for never
 */
public record Enrolment(
    long id, long method, long course, long person, boolean suspended, long start, long end)
    implements Row {

  /** One enrolment by a method, as Moodle's index {@code enrolid-userid} wants it. */
  @Override
  public List<Long> uniqueKey() {
    return List.of(method, person);
  }

  /** Whether it counts at a time, its method being enabled. */
  boolean runs(long now) {
    return !suspended && start <= now && (end == 0 || end > now);
  }
}
