package fr.passerelle.moodle;

import java.util.SortedMap;

/** A person in a course, without name or e-mail. */
public record Participant(UserId user, Standing standing, LastAccess lastAccess) {

  /** The roles held in the course, as {@link Standing} says. */
  public SortedMap<String, RoleId> roles() {
    return standing.roles();
  }

  /** The groups in the course, as {@link Standing} says. */
  public SortedMap<GroupId, String> groups() {
    return standing.groups();
  }
}
