package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import org.jspecify.annotations.Nullable;

/**
 * A course as counts refer to it.
 *
 * @param idNumber null where the course has none
 */
public record CountedCourse(
    SiteName site, CourseId id, ShortName shortName, @Nullable IdNumber idNumber) {}
