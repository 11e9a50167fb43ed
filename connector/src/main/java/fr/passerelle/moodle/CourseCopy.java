package fr.passerelle.moodle;

/**
 * A course to be made as a hidden copy of another, without its people.
 *
 * @param template the course to copy
 * @param templateName its short name, as the site holds it now
 * @param fullName as in {@link NewCourse}
 */
public record CourseCopy(
    CourseId template,
    ShortName templateName,
    ShortName shortName,
    String fullName,
    CategoryId category) {}
