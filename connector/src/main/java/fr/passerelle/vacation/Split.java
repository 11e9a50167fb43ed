package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the tutors of a course said that they share it, as a file of activities has it.
 *
 * @param parts weights, each more than 0
 */
public record Split(CourseKey course, SortedMap<UserId, Fraction> parts, ActSource source) {

  public Split {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }
}
