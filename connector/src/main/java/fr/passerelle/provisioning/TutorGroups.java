package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The groups that a course lacks for its tutors, and the tutors who are not in theirs. A group is
 * recognised by its key, else by its exact name; what people made of it stays.
 */
final class TutorGroups {

  private final DesiredCourse desired;
  private final ObservedSite site;
  private final @Nullable CourseId course;
  private final List<Group> groups;
  private final List<String> newNames = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  TutorGroups(DesiredCourse desired, ObservedSite site, @Nullable CourseId course) {
    this.desired = desired;
    this.site = site;
    this.course = course;
    this.groups = course == null ? List.of() : site.groups().getOrDefault(course, List.of());
    if (!desired.groups().isEmpty() && !site.means().makeGroups()) {
      problems.add(cannotMake());
    } else {
      desired.groups().forEach(this::place);
    }
  }

  List<Step> steps() {
    return steps;
  }

  List<Problem> problems() {
    return problems;
  }

  private void place(DesiredGroup wanted) {
    Optional<Group> known = known(wanted);
    if (known.isPresent()) {
      join(wanted, known.get().name(), known.get().id());
      return;
    }
    int number = 1;
    while (wanted.pattern().isNumbered() && isTaken(wanted.name(number))) {
      number++;
    }
    String name = wanted.name(number);
    if (isTaken(name)) {
      problems.add(taken(name));
    } else {
      newNames.add(name);
      steps.add(new Step.MakeGroup(name, wanted.key()));
      join(wanted, name, null);
    }
  }

  private Optional<Group> known(DesiredGroup wanted) {
    return groups.stream()
        .filter(group -> group.idNumber().equals(wanted.key()))
        .findFirst()
        .or(() -> groups.stream().filter(group -> isMadeByHand(group, wanted)).findFirst());
  }

  /** A group of that name without a key is the tutor's own; one with another key is somebody's. */
  private boolean isMadeByHand(Group group, DesiredGroup wanted) {
    int place = desired.groups().indexOf(wanted) + 1;
    return group.idNumber().isEmpty() && LooseText.exactly(group.name(), wanted.name(place));
  }

  private boolean isTaken(String name) {
    return newNames.stream().anyMatch(it -> LooseText.same(it, name))
        || groups.stream().anyMatch(group -> LooseText.same(group.name(), name));
  }

  /** Who waits for an account joins later. */
  private void join(DesiredGroup wanted, String name, @Nullable GroupId group) {
    if (wanted.email() == null || !site.roleIds().containsKey(wanted.role())) {
      return;
    }
    List<UserId> accounts = site.accounts().getOrDefault(wanted.email(), List.of());
    if (accounts.size() == 1 && !isMember(accounts.get(0), group)) {
      steps.add(new Step.JoinGroup(name, wanted.key(), group, wanted.email(), accounts.get(0)));
    }
  }

  private boolean isMember(UserId user, @Nullable GroupId group) {
    return group != null
        && course != null
        && site.members()
            .getOrDefault(course, Collections.emptySortedMap())
            .getOrDefault(user, new TreeSet<>())
            .contains(group);
  }

  private Problem taken(String name) {
    return problem(
        name, Message.of("provisioning.group-taken"), Message.of("provisioning.group-taken-hint"));
  }

  private Problem cannotMake() {
    return problem(
        "",
        Message.of("provisioning.no-groups"),
        Message.of("provisioning.cannot-make", "core_group_create_groups"));
  }

  private Problem problem(String value, Message message, Message hint) {
    return Problem.warning(desired.idNumber().value(), "groupPerTutor", value, message, hint);
  }
}
