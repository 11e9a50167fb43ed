package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.Enrolments;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.Roster;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds why rosters lack people that Moodle left out without a word. Remembers whether the site has
 * shown a learner yet, so make one for each sync. Not thread-safe.
 */
final class Gaps {

  private final Enrolments enrolments;
  private final Roles roles;
  private boolean learnersAreShown;

  Gaps(Enrolments enrolments, Roles roles) {
    this.enrolments = enrolments;
    this.roles = roles;
  }

  /**
   * Why each roster may lack people; an empty list where it is whole.
   *
   * @param rosters of {@link EnrolmentFilter#ANY}
   */
  SortedMap<CourseId, Reading<List<Message>>> in(
      List<CountedCourse> courses, SortedMap<CourseId, Roster> rosters) {
    learnersAreShown |= rosters.values().stream().anyMatch(this::hasLearner);
    SortedMap<CourseId, Reading<List<Message>>> gaps = new TreeMap<>();
    rosters.forEach((course, roster) -> gaps.put(course, new Reading.Value<>(ofRoster(roster))));
    add(gaps, groups(courses, rosters));
    add(gaps, leftOut(rosters));
    add(gaps, leftOutOfNothing(rosters));
    return gaps;
  }

  private static void add(
      SortedMap<CourseId, Reading<List<Message>>> gaps,
      SortedMap<CourseId, Reading<Optional<Message>>> found) {
    found.forEach(
        (course, gap) -> gaps.computeIfPresent(course, (same, others) -> both(others, gap)));
  }

  private static Reading<List<Message>> both(
      Reading<List<Message>> others, Reading<Optional<Message>> found) {
    return others.match(
        known ->
            found.map(
                gap -> {
                  List<Message> all = new ArrayList<>(known);
                  gap.ifPresent(all::add);
                  return List.copyOf(all);
                }),
        Reading.Failure::new);
  }

  private boolean hasLearner(Roster roster) {
    return roster.participants().stream().anyMatch(it -> roles.isLearner(it.roles().keySet()));
  }

  private List<Message> ofRoster(Roster roster) {
    List<Message> gaps = new ArrayList<>();
    if (!roster.isComplete()) {
      gaps.add(Message.of("enrolment.unreadable", roster.unreadable()));
    }
    if (!hasLearner(roster) && roster.participants().stream().anyMatch(this::isNoStaff)) {
      gaps.add(Message.of("enrolment.no-learner", String.join(", ", roles.learner())));
    }
    return List.copyOf(gaps);
  }

  private boolean isNoStaff(Participant participant) {
    return !roles.isStaff(participant.roles().keySet());
  }

  /** Asked only where it matters: a course that keeps its groups apart, or shows nobody. */
  private SortedMap<CourseId, Reading<Optional<Message>>> groups(
      List<CountedCourse> courses, SortedMap<CourseId, Roster> rosters) {
    List<CourseId> asked =
        courses.stream()
            .filter(course -> rosters.containsKey(course.id()))
            .filter(course -> course.mayHideGroups() || isEmpty(rosters, course.id()))
            .map(CountedCourse::id)
            .toList();
    return messages(
        enrolments.showAllGroups(asked), shown -> !shown, Message.of("enrolment.groups-unseen"));
  }

  private static boolean isEmpty(SortedMap<CourseId, Roster> rosters, CourseId course) {
    Roster roster = rosters.get(course);
    return roster != null && roster.isComplete() && roster.participants().isEmpty();
  }

  /** Somebody who comes while it is asked looks like a gap, so a gap is looked at twice. */
  private SortedMap<CourseId, Reading<Optional<Message>>> leftOut(
      SortedMap<CourseId, Roster> rosters) {
    SortedMap<CourseId, Reading<Boolean>> lacking =
        new TreeMap<>(enrolments.fallShort(telling(rosters)));
    List<CourseId> suspect =
        lacking.entrySet().stream()
            .filter(entry -> entry.getValue().match(yes -> yes, failure -> false))
            .map(Map.Entry::getKey)
            .toList();
    if (!suspect.isEmpty()) {
      lacking.putAll(enrolments.fallShort(telling(again(suspect))));
    }
    return messages(lacking, yes -> yes, Message.of("enrolment.left-out"));
  }

  /** An empty roster, or one with gaps of its own, would tell nothing; a suspicion stays then. */
  private static SortedMap<CourseId, Roster> telling(SortedMap<CourseId, Roster> rosters) {
    SortedMap<CourseId, Roster> telling = new TreeMap<>(rosters);
    telling.values().removeIf(roster -> !roster.isComplete() || roster.participants().isEmpty());
    return telling;
  }

  private SortedMap<CourseId, Roster> again(Collection<CourseId> courses) {
    return Readings.values(enrolments.participants(courses, EnrolmentFilter.ANY));
  }

  /** An empty roster gives no sign of its own. */
  private SortedMap<CourseId, Reading<Optional<Message>>> leftOutOfNothing(
      SortedMap<CourseId, Roster> rosters) {
    List<CourseId> empty =
        rosters.keySet().stream().filter(course -> isEmpty(rosters, course)).toList();
    if (empty.isEmpty()) {
      return new TreeMap<>();
    }
    return enrolments
        .toldTotals(empty)
        .map(told -> messages(told, total -> total > 0, Message.of("enrolment.left-out")))
        .orElseGet(() -> unproven(empty));
  }

  private SortedMap<CourseId, Reading<Optional<Message>>> unproven(List<CourseId> empty) {
    SortedMap<CourseId, Reading<Optional<Message>>> gaps = new TreeMap<>();
    if (!learnersAreShown) {
      Message gap = Message.of("enrolment.nobody-unproven");
      empty.forEach(course -> gaps.put(course, new Reading.Value<>(Optional.of(gap))));
    }
    return gaps;
  }

  private static <T> SortedMap<CourseId, Reading<Optional<Message>>> messages(
      SortedMap<CourseId, Reading<T>> answers, Predicate<T> isGap, Message message) {
    SortedMap<CourseId, Reading<Optional<Message>>> gaps = new TreeMap<>();
    answers.forEach(
        (course, answer) ->
            gaps.put(course, answer.map(it -> Optional.of(message).filter(m -> isGap.test(it)))));
    return gaps;
  }
}
