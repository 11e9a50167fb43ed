package fr.passerelle.survey;

import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the roles that the profile names are held by anybody who was seen. Moodle has no function
 * that lists roles, so a role that was not seen is no mistake yet.
 */
final class RolePoints {

  private final Observed seen;
  private final SiteProfile profile;
  private final List<Point> points = new ArrayList<>();

  private RolePoints(Observed seen, SiteProfile profile) {
    this.seen = seen;
    this.profile = profile;
  }

  static List<Point> of(Observed seen, SiteProfile profile) {
    return new RolePoints(seen, profile).all();
  }

  private List<Point> all() {
    Roles roles = profile.roles();
    add("learner", roles.learner(), Message.of("survey.role-learner-advice", others()));
    add("staff", roles.staff(), Message.of("survey.role-staff-advice", others()));
    add("tutor", roles.tutor(), Message.of("survey.role-tutor-advice", others()));
    addNumbered("pilot", roles.pilot());
    addNumbered("designer", roles.designer());
    return points;
  }

  /** One of them seen is enough: hardly a site uses all. */
  private void add(String use, Set<String> roles, Message advice) {
    Set<String> held = new TreeSet<>(roles);
    held.retainAll(seen.roles());
    if (!held.isEmpty()) {
      add(use, new Finding.Good(Message.of("survey.role", use, names(held))));
    } else if (!roles.isEmpty()) {
      add(use, unseen(use, roles, advice));
    }
  }

  private void addNumbered(String use, String role) {
    if (profile.roleIds().containsKey(role)) {
      String number = profile.roleIds().get(role).toString();
      add(use, new Finding.Good(Message.of("survey.role-numbered", use, role, number)));
    } else {
      add(use, Set.of(role), Message.of("survey.role-number-advice", role));
    }
  }

  /** Lists from which people are left out show nothing of who holds what. */
  private Finding unseen(String use, Set<String> roles, Message advice) {
    return seen.people().isEmpty() || !seen.showsEverybody()
        ? new Finding.Untried(Message.of("survey.role-untried", use, names(roles)))
        : new Finding.Remark(
            Message.of("survey.role-unseen", use, names(roles), seen.people().size()), advice);
  }

  private void add(String use, Finding finding) {
    points.add(new Point(Area.PROFILE, "role." + use, finding));
  }

  private String others() {
    return names(seen.roles());
  }

  private static String names(Set<String> roles) {
    return String.join(", ", new TreeSet<>(roles));
  }
}
