package fr.passerelle.enrolment;

import fr.passerelle.profile.Roles;
import fr.passerelle.profile.SiteProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What role a cell of a report means. Moodle 4.1 shows what people call a role, in a course even
 * the course's own word for it; what nobody has said to be a role is none.
 */
final class RoleCells {

  private final Map<String, String> named;
  private final Set<String> known = new TreeSet<>();

  RoleCells(SiteProfile profile) {
    this.named = profile.roleNames();
    Roles roles = profile.roles();
    known.addAll(roles.learner());
    known.addAll(roles.staff());
    known.addAll(roles.tutor());
    known.add(roles.pilot());
    known.add(roles.designer());
  }

  /**
   * The shortname of the role; empty where it is not known. An empty cell is nobody's role.
   *
   * @param exact whether cells are shortnames
   */
  Optional<String> role(String cell, boolean exact) {
    if (exact || cell.isEmpty()) {
      return Optional.of(cell);
    }
    return Optional.ofNullable(named.get(cell))
        .or(() -> known.stream().filter(cell::equalsIgnoreCase).findFirst());
  }
}
