package fr.passerelle.moodle;

/**
 * A group of a course.
 *
 * @param name as written on the site, unescaped
 * @param idNumber empty where it has none
 */
public record Group(GroupId id, CourseId course, String name, String idNumber) {}
