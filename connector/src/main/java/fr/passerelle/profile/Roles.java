package fr.passerelle.profile;

import java.util.Collection;
import java.util.Set;

/**
 * The roles of a site, by shortname.
 *
 * @param learner whoever holds one of these is a participant; at least one
 * @param staff whoever also holds one of these is not counted
 * @param tutor whoever holds one of these in a group tutors that group's participants
 * @param pilot the role that the pilot of a request is enrolled with
 * @param designer the role that the designers of a request are enrolled with
 */
public record Roles(
    Set<String> learner, Set<String> staff, Set<String> tutor, String pilot, String designer) {

  public Roles {
    learner = Set.copyOf(learner);
    staff = Set.copyOf(staff);
    tutor = Set.copyOf(tutor);
    if (learner.isEmpty()) {
      throw new IllegalArgumentException("learner: at least one role");
    }
    if (learner.stream().anyMatch(staff::contains)) {
      throw new IllegalArgumentException("a role is a learner’s or staff’s, not both");
    }
  }

  public boolean isLearner(Collection<String> roles) {
    return roles.stream().anyMatch(learner::contains);
  }

  public boolean isStaff(Collection<String> roles) {
    return roles.stream().anyMatch(staff::contains);
  }

  public boolean isTutor(Collection<String> roles) {
    return roles.stream().anyMatch(tutor::contains);
  }
}
