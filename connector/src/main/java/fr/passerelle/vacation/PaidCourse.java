package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The course that a line is about.
 *
 * @param idNumber null where the course has none
 */
public record PaidCourse(
    SiteName site, CourseId id, ShortName shortName, @Nullable IdNumber idNumber)
    implements Comparable<PaidCourse> {

  static PaidCourse of(CourseCount count) {
    return new PaidCourse(count.site(), count.course(), count.shortName(), count.idNumber());
  }

  /** By site, then by number. */
  @Override
  public int compareTo(PaidCourse other) {
    return Comparator.comparing(PaidCourse::site)
        .thenComparing(PaidCourse::id)
        .compare(this, other);
  }
}
