package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The units that a course falls into.
 *
 * <p>Nobody is dropped and nobody is paid for twice without a person's word: candidates in no
 * tutor's group, a group without a tutor and a tutor without a group wait for a decision; where
 * candidates are in the groups of several tutors, the counts don't say which, so every group of the
 * course that has heads waits, as it does where the groups don't add up to the course. The whole
 * course, taken together, counts each candidate once.
 */
final class CourseUnits {

  private final CourseCount course;
  private final TutoringTerms terms;
  private final Heads heads;
  private final Weights weights;
  private final List<GroupCount> tutored;
  private final SortedSet<UserId> tutors;

  CourseUnits(CourseCount course, TutoringTerms terms, List<DeclaredSplit> splits) {
    this.course = course;
    this.terms = terms;
    this.heads = new Heads(terms.count());
    this.weights = new Weights(course, terms, splits);
    this.tutored =
        course.groups().stream()
            .filter(group -> !group.tutors().isEmpty())
            .sorted(Comparator.comparing(GroupCount::group))
            .toList();
    this.tutors = new TreeSet<>(course.tutors());
    tutored.forEach(group -> tutors.addAll(group.tutors()));
  }

  List<Unit> all() {
    return tutored.isEmpty() || terms.scope() == Scope.COURS ? whole() : parts();
  }

  private List<Unit> whole() {
    if (!tutors.isEmpty()) {
      return weights.of(
          new Team(Portion.COURSE, course.whole(), tutors, tutored, outsideThePool()));
    }
    return heads.in(course.whole()) == 0
        ? List.of(new Unit.Followed(Portion.COURSE, course.whole(), new TreeMap<>(), List.of()))
        : List.of(open(Portion.COURSE, course.whole(), "courseWithoutTutor"));
  }

  private List<Message> outsideThePool() {
    int outside = tutored.isEmpty() ? 0 : heads.in(course.inNoGroup());
    return outside == 0 ? List.of() : List.of(Message.of("vacation.note.poolOutside", outside));
  }

  private List<Unit> parts() {
    List<Unit> units = new ArrayList<>();
    teams().forEach(groups -> units.addAll(team(groups)));
    units.addAll(unfollowed());
    units.addAll(idle());
    return units;
  }

  /** The groups that are taken together: each alone, or those of the same tutors. */
  private Collection<List<GroupCount>> teams() {
    if (terms.scope() == Scope.PAR_GROUPE) {
      return tutored.stream().map(List::of).toList();
    }
    return tutored.stream()
        .collect(Collectors.groupingBy(GroupCount::tutors, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private List<Unit> team(List<GroupCount> groups) {
    Team team =
        new Team(
            Portion.of(groups), Heads.sum(groups), groups.get(0).tutors(), List.of(), List.of());
    if (heads.in(team.counts()) == 0) {
      return weights.of(team);
    }
    int several = heads.in(course.inSeveralGroups());
    if (several > 0) {
      return team.open("inSeveralGroups", several);
    }
    int byGroups = headsByGroups();
    int inCourse = heads.in(course.whole());
    return byGroups == inCourse
        ? weights.of(team)
        : team.open("groupsDisagree", byGroups, inCourse);
  }

  /** As many as in the course, where each is in one tutor's group or in none. */
  private int headsByGroups() {
    return heads.in(course.inNoGroup())
        + tutored.stream().mapToInt(group -> heads.in(group.counts())).sum();
  }

  /** Where nobody is outside the tutors' groups, groups without a tutor leave nobody alone. */
  private List<Unit> unfollowed() {
    if (heads.in(course.inNoGroup()) == 0) {
      return List.of();
    }
    List<Unit> units = new ArrayList<>();
    course.groups().stream()
        .filter(group -> group.tutors().isEmpty() && heads.in(group.counts()) > 0)
        .map(group -> open(Portion.of(List.of(group)), group.counts(), "groupWithoutTutor"))
        .forEach(units::add);
    units.add(open(Portion.NO_GROUP, course.inNoGroup(), "inNoGroup"));
    return units;
  }

  /** Tutors of the course who hold none of its groups. */
  private List<Unit> idle() {
    SortedSet<UserId> idle = new TreeSet<>(tutors);
    tutored.forEach(group -> idle.removeAll(group.tutors()));
    return idle.stream()
        .<Unit>map(
            tutor ->
                new Unit.Open(
                    Portion.COURSE, course.whole(), tutor, "tutorWithoutGroup", List.of()))
        .toList();
  }

  private Unit open(Portion portion, Map<CountDefinition, HeadCount> counts, String why) {
    return new Unit.Open(portion, counts, null, why, List.of(heads.in(counts)));
  }
}
