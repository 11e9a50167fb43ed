package fr.passerelle.moodle;

/**
 * A way into a course, as {@link Enrolments#methods} shows it.
 *
 * @param id the instance's number on its site
 * @param type Moodle's plugin name, such as {@code self}
 * @param name the instance's own name, unescaped
 */
public record EnrolmentMethod(long id, String type, String name) {}
