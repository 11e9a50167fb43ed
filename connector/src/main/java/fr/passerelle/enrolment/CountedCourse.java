package fr.passerelle.enrolment;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import org.jspecify.annotations.Nullable;

/**
 * A course as counts refer to it.
 *
 * @param idNumber null where the course has none
 * @param mayHideGroups whether the course keeps its groups apart, or does not say so
 */
public record CountedCourse(
    SiteName site,
    CourseId id,
    ShortName shortName,
    @Nullable IdNumber idNumber,
    boolean mayHideGroups) {

  static CountedCourse of(SiteName site, Course course) {
    GroupMode mode = course.groupMode();
    return new CountedCourse(
        site,
        course.id(),
        course.shortName(),
        course.idNumber(),
        mode == null || mode == GroupMode.SEPARATE);
  }
}
