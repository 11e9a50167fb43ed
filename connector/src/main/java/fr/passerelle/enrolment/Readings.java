package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Reading;
import java.util.SortedMap;
import java.util.TreeMap;

/** Readings by course. */
final class Readings {

  private Readings() {}

  /** The values of those that have one. */
  static <T> SortedMap<CourseId, T> values(SortedMap<CourseId, Reading<T>> readings) {
    SortedMap<CourseId, T> values = new TreeMap<>();
    readings.forEach(
        (course, reading) -> reading.match(value -> values.put(course, value), failure -> null));
    return values;
  }
}
