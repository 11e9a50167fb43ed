package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Work that somebody declared, besides the tutoring that the platform shows.
 *
 * @param id by which its author knows it; the same in every statement
 * @param on the day at which the rules are taken
 * @param people who did it, each with the weight of their share; empty where nobody is named
 */
public record Act(
    String id,
    ActSource source,
    Activity activity,
    CourseKey course,
    LocalDate on,
    SortedMap<UserId, Fraction> people,
    Work work) {

  public Act {
    people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    if (people.values().stream().anyMatch(part -> part.compareTo(Fraction.ZERO) <= 0)) {
      throw new IllegalArgumentException("each part of a share is more than 0");
    }
  }
}
