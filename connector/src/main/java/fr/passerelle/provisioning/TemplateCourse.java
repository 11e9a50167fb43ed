package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.ShortName;

/** A course that others are copies of. */
public record TemplateCourse(CourseId id, ShortName shortName) {}
