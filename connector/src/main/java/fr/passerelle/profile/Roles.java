package fr.passerelle.profile;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles of a site, by shortname. A learner’s role is nobody else’s: whoever is enrolled with it
 * would be counted, and paid for.
 *
 * @param learner whoever holds one of these is a participant; at least one
 * @param staff whoever also holds one of these is not counted
 * @param tutor whoever holds one of these in a group tutors that group's participants
 * @param pilot the role that the pilot of a request is enrolled with
 * @param designer the role that the designers of a request are enrolled with
 * @param enrolTutor the role that the tutors of a request are enrolled with, one of {@code tutor};
 *     empty for the only one of them
 */
public record Roles(
    Set<String> learner,
    Set<String> staff,
    Set<String> tutor,
    String pilot,
    String designer,
    String enrolTutor) {

  public Roles {
    learner = sorted(learner);
    staff = sorted(staff);
    tutor = sorted(tutor);
    if (learner.isEmpty()) {
      throw new RefusedValueException("learner", Message.of("profile.no-learner"));
    }
    if (!enrolTutor.isEmpty() && !tutor.contains(enrolTutor)) {
      throw new RefusedValueException("enrolTutor", Message.of("profile.no-tutor", enrolTutor));
    }
    for (String role : learner) {
      if (staff.contains(role)
          || tutor.contains(role)
          || role.equals(pilot)
          || role.equals(designer)) {
        throw new RefusedValueException(Message.of("profile.learner-and-more", role));
      }
    }
  }

  /** Roles of a site on which tutors are enrolled with their only role. */
  public Roles(
      Set<String> learner, Set<String> staff, Set<String> tutor, String pilot, String designer) {
    this(learner, staff, tutor, pilot, designer, "");
  }

  /** The role that tutors are enrolled with; empty where the profile leaves it open. */
  public Optional<String> ofTutors() {
    if (!enrolTutor.isEmpty()) {
      return Optional.of(enrolTutor);
    }
    return tutor.size() == 1 ? Optional.of(tutor.iterator().next()) : Optional.empty();
  }

  private static Set<String> sorted(Set<String> roles) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(roles));
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
