package fr.passerelle.moodle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person in a course, without name or e-mail.
 *
 * @param roles the roles held in the course itself, by shortname, with the site's number; a role
 *     given higher up is not among them
 * @param groups the person's groups in the course, with their names
 */
public record Participant(
    UserId user,
    SortedMap<String, RoleId> roles,
    SortedMap<GroupId, String> groups,
    LastAccess lastAccess) {

  public Participant {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }
}
