package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who of a request's people is to be enrolled, who waits, and who can't be told. */
final class Staffing {

  private final DesiredCourse desired;
  private final ObservedSite observed;
  private final SortedMap<UserId, SortedSet<String>> present;
  private final List<Step> steps = new ArrayList<>();
  private final List<WaitingPerson> waiting = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Staffing(DesiredCourse desired, ObservedSite observed, @Nullable CourseId course) {
    this.desired = desired;
    this.observed = observed;
    SortedMap<UserId, SortedSet<String>> nobody = new TreeMap<>();
    this.present = course == null ? nobody : observed.staff().getOrDefault(course, nobody);
    desired.staff().forEach(this::place);
  }

  List<Step> steps() {
    return steps;
  }

  List<WaitingPerson> waiting() {
    return waiting;
  }

  List<Problem> problems() {
    return problems;
  }

  private void place(DesiredStaff staff) {
    List<UserId> accounts = observed.accounts().getOrDefault(staff.email(), List.of());
    if (accounts.isEmpty()) {
      waiting.add(new WaitingPerson(staff.part(), staff.email()));
    } else if (accounts.stream().anyMatch(account -> holds(account, staff.role()))) {
      return;
    } else if (accounts.size() > 1) {
      problems.add(ambiguous(staff, accounts));
    } else {
      enrol(staff, accounts.get(0));
    }
  }

  private boolean holds(UserId user, String role) {
    return present.getOrDefault(user, new TreeSet<>()).contains(role);
  }

  private void enrol(DesiredStaff staff, UserId user) {
    RoleId role = observed.roleIds().get(staff.role());
    if (role == null) {
      problems.add(unknownRole(staff));
    } else {
      steps.add(new Step.Enrol(staff.part(), staff.email(), user, staff.role(), role));
    }
  }

  private Problem ambiguous(DesiredStaff staff, List<UserId> accounts) {
    return Problem.warning(
        desired.idNumber().value(),
        staff.role(),
        staff.email().value(),
        Message.of("provisioning.ambiguous-person", Planner.ids(accounts)),
        Message.of("provisioning.ambiguous-person-hint"));
  }

  private Problem unknownRole(DesiredStaff staff) {
    return Problem.warning(
        desired.idNumber().value(),
        staff.role(),
        staff.email().value(),
        Message.of("provisioning.unknown-role", staff.role()),
        Message.of("provisioning.unknown-role-hint", staff.role()));
  }
}
