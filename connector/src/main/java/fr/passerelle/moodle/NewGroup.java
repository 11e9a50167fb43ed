package fr.passerelle.moodle;

/**
 * A group to create in a course.
 *
 * @param name 1 to 254 characters, without anything that PHP's {@code strip_tags} would alter; no
 *     other group of the course may have it
 * @param idNumber a key that no other group of the course has; empty for none
 */
public record NewGroup(CourseId course, String name, String idNumber) {}
