package fr.passerelle.enrolment;

import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The head-counts that follow from a roster's facts. Pure: the same facts give the same counts. */
public final class Counting {

  private final Roles roles;

  public Counting(Roles roles) {
    this.roles = roles;
  }

  /**
   * Every definition over the whole course, over each group, and over the learners in none or
   * several of the tutors' groups.
   *
   * @param snapshot the number under which the reading is stored
   */
  public CourseCount count(SnapshotId snapshot, RosterReading reading) {
    List<Fact> learners = reading.facts().stream().filter(this::counts).toList();
    SortedMap<GroupId, SortedSet<UserId>> tutors = tutorsByGroup(reading.facts());
    CountedCourse course = reading.course();
    return new CourseCount(
        snapshot,
        course.site(),
        course.id(),
        course.shortName(),
        course.idNumber(),
        reading.takenAt(),
        figures(learners),
        groups(reading, learners, tutors),
        figures(tutors.isEmpty() ? List.of() : inTutorsGroups(learners, tutors, n -> n == 0)),
        figures(inTutorsGroups(learners, tutors, n -> n > 1)),
        tutors(reading.facts()),
        reading.incomplete());
  }

  private boolean counts(Fact fact) {
    return roles.isLearner(fact.roles()) && !roles.isStaff(fact.roles());
  }

  private SortedSet<UserId> tutors(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> roles.isTutor(fact.roles()))
        .map(Fact::user)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SortedMap<GroupId, SortedSet<UserId>> tutorsByGroup(List<Fact> facts) {
    SortedMap<GroupId, SortedSet<UserId>> found = new TreeMap<>();
    for (Fact fact : facts) {
      if (roles.isTutor(fact.roles())) {
        fact.groups().forEach(g -> found.computeIfAbsent(g, x -> new TreeSet<>()).add(fact.user()));
      }
    }
    return found;
  }

  private static List<GroupCount> groups(
      RosterReading reading, List<Fact> learners, Map<GroupId, SortedSet<UserId>> tutors) {
    return reading.groupNames().entrySet().stream()
        .map(
            group ->
                new GroupCount(
                    group.getKey(),
                    group.getValue(),
                    tutors.getOrDefault(group.getKey(), new TreeSet<>()),
                    figures(
                        learners.stream()
                            .filter(fact -> fact.groups().contains(group.getKey()))
                            .toList())))
        .toList();
  }

  private static List<Fact> inTutorsGroups(
      List<Fact> learners, Map<GroupId, SortedSet<UserId>> tutors, Predicate<Long> howMany) {
    return learners.stream()
        .filter(fact -> howMany.test(fact.groups().stream().filter(tutors::containsKey).count()))
        .toList();
  }

  /** One figure for each definition. */
  private static Map<CountDefinition, HeadCount> figures(List<Fact> learners) {
    Map<CountDefinition, HeadCount> figures = new TreeMap<>();
    figures.put(CountDefinition.INSCRITS, new HeadCount.Counted(learners.size()));
    figures.put(CountDefinition.ACTIFS, active(learners));
    figures.put(CountDefinition.CONNECTES, connected(learners));
    return figures;
  }

  private static HeadCount active(List<Fact> learners) {
    if (learners.stream().anyMatch(fact -> fact.enrolment() == EnrolmentState.UNKNOWN)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-states"));
    }
    if (learners.stream().anyMatch(Counting::stateUnseen)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-accounts"));
    }
    return new HeadCount.Counted((int) learners.stream().filter(Counting::isActive).count());
  }

  private static HeadCount connected(List<Fact> learners) {
    HeadCount active = active(learners);
    if (active instanceof HeadCount.NotAvailable) {
      return active;
    }
    List<Fact> actives = learners.stream().filter(Counting::isActive).toList();
    if (actives.stream().anyMatch(f -> f.lastAccess().state() == LastAccess.State.UNKNOWN)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-access-times"));
    }
    return new HeadCount.Counted(
        (int) actives.stream().filter(f -> f.lastAccess().state() == LastAccess.State.AT).count());
  }

  private static boolean stateUnseen(Fact fact) {
    return fact.enrolment() == EnrolmentState.ACTIVE && fact.account() == AccountState.UNKNOWN;
  }

  private static boolean isActive(Fact fact) {
    return fact.enrolment() == EnrolmentState.ACTIVE && fact.account() == AccountState.OPEN;
  }
}
