package fr.passerelle.moodle;

/** A course that a site has just created. */
public record CreatedCourse(CourseId id, ShortName shortName) {}
