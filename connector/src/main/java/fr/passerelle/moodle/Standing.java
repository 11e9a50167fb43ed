package fr.passerelle.moodle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody is in a course. Most people of a course stand alike, and share one of these.
 *
 * @param roles the roles held in the course itself, by shortname, with the site's number; a role
 *     given higher up is not among them
 * @param groups the groups in the course, with their names
 */
public record Standing(SortedMap<String, RoleId> roles, SortedMap<GroupId, String> groups) {

  public Standing {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }
}
