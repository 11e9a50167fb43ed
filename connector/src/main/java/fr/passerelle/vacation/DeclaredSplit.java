package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the tutors of a course said that they share it. Applies to whatever exactly these people
 * followed together.
 *
 * @param parts weights, each more than 0; they need not add up to anything
 * @param source where it was declared
 */
public record DeclaredSplit(
    SiteName site, CourseId course, SortedMap<UserId, Fraction> parts, ActSource source) {

  /** The split of a course whose counts these are. */
  public static DeclaredSplit of(Split split, CourseCount count) {
    return new DeclaredSplit(count.site(), count.course(), split.parts(), split.source());
  }

  public DeclaredSplit {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    if (parts.isEmpty() || parts.values().stream().anyMatch(p -> p.compareTo(Fraction.ZERO) <= 0)) {
      throw new IllegalArgumentException("each part of a split is more than 0");
    }
  }
}
