package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * By what a file of activities names a course: its number on the site, or the reference of the
 * request that it was opened for. Exactly one of the two.
 */
public record CourseKey(@Nullable CourseId number, @Nullable IdNumber request) {

  public CourseKey {
    if ((number == null) == (request == null)) {
      throw new IllegalArgumentException("a course is named by its number or by its request");
    }
  }

  public boolean means(CourseCount course) {
    return number == null
        ? course.idNumber() != null && course.idNumber().equals(request)
        : course.course().equals(number);
  }

  /** The number, or the reference. */
  @Override
  public String toString() {
    return String.valueOf(number == null ? request : number);
  }
}
