package fr.passerelle.sandbox.site;

/**
 * A role of the site.
 *
 * @param name the name that the site gave it; empty for the usual one
 * @param assignable whether the token's user may give it to others
 * @param contact whether who holds it is shown to the public as a course's contact
 */
public record Role(long id, String shortName, String name, boolean assignable, boolean contact) {

  static Role staff(long id, String shortName, String name) {
    return new Role(id, shortName, name, true, false);
  }

  static Role contact(long id, String shortName, String name) {
    return new Role(id, shortName, name, true, true);
  }

  static Role reserved(long id, String shortName, String name) {
    return new Role(id, shortName, name, false, false);
  }
}
