package fr.passerelle.enrolment;

import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.UserId;
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

  private final CountingRule rule;

  public Counting(CountingRule rule) {
    this.rule = rule;
  }

  /** By what it counts. */
  CountingRule rule() {
    return rule;
  }

  /**
   * Every definition over the whole course, over each group, and over the learners in none or
   * several of the tutors' groups.
   *
   * @param snapshot the number under which the reading is stored
   */
  public CourseCount count(SnapshotId snapshot, RosterReading reading) {
    Figures figures = new Figures(rule, reading.facts());
    List<Fact> learners = reading.facts().stream().filter(rule::counts).toList();
    SortedMap<GroupId, SortedSet<UserId>> tutors = tutorsByGroup(reading.facts());
    CountedCourse course = reading.course();
    return new CourseCount(
        snapshot,
        course.site(),
        course.id(),
        course.shortName(),
        course.idNumber(),
        reading.takenAt(),
        rule,
        figures.of(learners),
        groups(reading, figures, learners, tutors),
        figures.of(tutors.isEmpty() ? List.of() : inTutorsGroups(learners, tutors, n -> n == 0)),
        figures.of(inTutorsGroups(learners, tutors, n -> n > 1)),
        tutors(reading.facts()),
        reading.incomplete());
  }

  /** Who is in which figure of a whole course, and who is not, and why. */
  public CountExplanation explain(RosterReading reading) {
    return new Reasons(rule, reading.facts()).explain();
  }

  /** The people with a tutor's role. */
  public SortedSet<UserId> tutors(List<Fact> facts) {
    return facts.stream()
        .filter(rule::isTutor)
        .map(Fact::user)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The people with a tutor's role by the groups that they are in; only groups that have one. */
  public SortedMap<GroupId, SortedSet<UserId>> tutorsByGroup(List<Fact> facts) {
    SortedMap<GroupId, SortedSet<UserId>> found = new TreeMap<>();
    for (Fact fact : facts) {
      if (rule.isTutor(fact)) {
        fact.groups().forEach(g -> found.computeIfAbsent(g, x -> new TreeSet<>()).add(fact.user()));
      }
    }
    return found;
  }

  private static List<GroupCount> groups(
      RosterReading reading,
      Figures figures,
      List<Fact> learners,
      Map<GroupId, SortedSet<UserId>> tutors) {
    return reading.groupNames().entrySet().stream()
        .map(
            group ->
                new GroupCount(
                    group.getKey(),
                    group.getValue(),
                    tutors.getOrDefault(group.getKey(), new TreeSet<>()),
                    figures.of(
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
}
