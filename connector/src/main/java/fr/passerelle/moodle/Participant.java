package fr.passerelle.moodle;

import java.util.Map;
import java.util.Set;

/**
 * A person in a course, without name or e-mail.
 *
 * @param roles shortnames of the roles held in the course itself; a role given higher up is not
 *     among them
 * @param groups the person's groups in the course, with their names
 */
public record Participant(
    UserId user, Set<String> roles, Map<GroupId, String> groups, LastAccess lastAccess) {

  public Participant {
    roles = Set.copyOf(roles);
    groups = Map.copyOf(groups);
  }
}
