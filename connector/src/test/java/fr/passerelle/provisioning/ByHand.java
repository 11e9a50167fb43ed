package fr.passerelle.provisioning;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;

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
    return new Course(
        course.id(),
        course.category(),
        course.fullName(),
        shortName,
        idNumber,
        course.summary(),
        course.format(),
        course.visible(),
        course.start(),
        course.end(),
        course.sections(),
        course.lang(),
        course.settings(),
        course.showsDates(),
        course.created(),
        course.modified(),
        course.customFields());
  }
}
