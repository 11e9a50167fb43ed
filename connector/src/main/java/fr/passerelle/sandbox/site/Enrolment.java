package fr.passerelle.sandbox.site;

/**
 * A person in a course by one method.
 *
 * @param start epoch seconds; 0 for at once
 * @param end epoch seconds; 0 for never
 */
public record Enrolment(
    long id, long method, long course, long person, boolean suspended, long start, long end)
    implements Row {

  /** Whether it counts at a time, its method being enabled. */
  boolean runs(long now) {
    return !suspended && start <= now && (end == 0 || end > now);
  }
}
