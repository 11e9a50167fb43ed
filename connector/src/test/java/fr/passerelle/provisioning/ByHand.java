package fr.passerelle.provisioning;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import java.util.SortedMap;
import java.util.TreeMap;

/** What somebody put on a site by hand. */
final class ByHand {

  private ByHand() {}

  static Person person(long id, String name) {
    return twin(id, name, name + "@example.org");
  }

  /** An account with the address of another one. */
  static Person twin(long id, String name, String email) {
    return new Person(id, name, name, "Essai", email, "", "", "", false, false, 0);
  }

  /** A course under other names. */
  static Course renamed(Course course, String shortName, String idNumber) {
    return with(
        course,
        course.category(),
        course.fullName(),
        shortName,
        idNumber,
        course.end(),
        course.customFields());
  }

  /** A course under another title. */
  static Course titled(Course course, String fullName) {
    return changed(course, course.category(), fullName, course.end(), course.customFields());
  }

  /** A course that ends at another time, in seconds. */
  static Course ending(Course course, long end) {
    return changed(course, course.category(), course.fullName(), end, course.customFields());
  }

  /** A course with another value in a custom field. */
  static Course filled(Course course, String field, String value) {
    SortedMap<String, String> fields = new TreeMap<>(course.customFields());
    fields.put(field, value);
    return changed(course, course.category(), course.fullName(), course.end(), fields);
  }

  /** A course in another category. */
  static Course moved(Course course, long category) {
    return changed(course, category, course.fullName(), course.end(), course.customFields());
  }

  private static Course changed(
      Course course,
      long category,
      String fullName,
      long end,
      SortedMap<String, String> customFields) {
    return with(
        course, category, fullName, course.shortName(), course.idNumber(), end, customFields);
  }

  private static Course with(
      Course course,
      long category,
      String fullName,
      String shortName,
      String idNumber,
      long end,
      SortedMap<String, String> customFields) {
    return new Course(
        course.id(),
        category,
        fullName,
        shortName,
        idNumber,
        course.summary(),
        course.format(),
        course.visible(),
        course.start(),
        end,
        course.sections(),
        course.lang(),
        course.settings(),
        course.showsDates(),
        course.created(),
        course.modified(),
        customFields);
  }
}
