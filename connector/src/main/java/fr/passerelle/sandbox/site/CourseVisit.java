package fr.passerelle.sandbox.site;

/**
 * The last time that a person opened a course.
 *
 * @param time epoch seconds
 */
public record CourseVisit(long id, long course, long person, long time) implements Row {}
