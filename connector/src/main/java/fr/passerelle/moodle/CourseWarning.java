package fr.passerelle.moodle;

/**
 * Why a site did not apply an update to one course.
 *
 * @param code Moodle's warning code, such as {@code shortnametaken}
 * @param message Moodle's words, in English
 */
public record CourseWarning(String code, String message) {}
