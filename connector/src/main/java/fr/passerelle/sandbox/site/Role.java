package fr.passerelle.sandbox.site;

import java.util.Map;
import java.util.Set;

/**
 * A role of the site.
 *
 * @param name the name that the site gave it; empty for the usual one
 * @param assignable whether the token's user may give it to others
 * @param contact whether who holds it is shown to the public as a course's contact
 */
public record Role(long id, String shortName, String name, boolean assignable, boolean contact) {

  private static final Map<String, Set<Long>> HOLDERS =
      Map.of(
          "moodle/course:update", Set.of(3L, 9L),
          "moodle/grade:viewall", Set.of(3L, 4L, 9L),
          "mod/assign:submit", Set.of(5L));

  static Role staff(long id, String shortName, String name) {
    return new Role(id, shortName, name, true, false);
  }

  static Role contact(long id, String shortName, String name) {
    return new Role(id, shortName, name, true, true);
  }

  static Role reserved(long id, String shortName, String name) {
    return new Role(id, shortName, name, false, false);
  }

  /** Whether who holds it has a capability in the course; the sandbox knows of three. */
  public boolean allows(String capability) {
    return HOLDERS.getOrDefault(capability, Set.of()).contains(id);
  }
}
