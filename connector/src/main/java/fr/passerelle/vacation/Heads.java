package fr.passerelle.vacation;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.problem.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes head-counts out of stored counts by one definition, and says where it can't. */
record Heads(CountDefinition definition) {

  /**
   * The figure.
   *
   * @throws IllegalStateException if {@link #whyUnknown} had something to say about it
   */
  int in(Map<CountDefinition, HeadCount> counts) {
    HeadCount count = counts.get(definition);
    if (count instanceof HeadCount.Counted figure) {
      return figure.people();
    }
    throw new IllegalStateException("no count of " + definition);
  }

  /** Why the course can't be paid by this definition; empty where every figure is there. */
  List<Message> whyUnknown(CourseCount course) {
    List<Message> reasons = new ArrayList<>();
    note(course.whole().get(definition), reasons);
    if (course.groups().stream().anyMatch(group -> !group.tutors().isEmpty())) {
      note(course.inNoGroup().get(definition), reasons);
      note(course.inSeveralGroups().get(definition), reasons);
      course.groups().forEach(group -> note(group.counts().get(definition), reasons));
    }
    return reasons.stream().distinct().toList();
  }

  /** Whose word it is that a count with reservations pays; empty where it has none. */
  static List<Message> acceptance(CourseCount course, ZoneId zone) {
    Acceptance word = course.acceptance();
    if (word == null) {
      return List.of();
    }
    Message day = Days.of(word.at().atZone(zone).toLocalDate());
    return List.of(Message.of("vacation.note.accepted", word.who(), day, word.reason()));
  }

  private void note(@Nullable HeadCount count, List<Message> reasons) {
    if (count == null) {
      reasons.add(Message.of("vacation.refused.notCounted", definition.code()));
      return;
    }
    count
        .match(people -> Optional.<Message>empty(), Optional::of)
        .map(why -> Message.of("vacation.refused.notAvailable", definition.code(), why))
        .ifPresent(reasons::add);
  }

  /** The counts of several groups together; unknown where one of them is. */
  static SortedMap<CountDefinition, HeadCount> sum(List<GroupCount> groups) {
    SortedMap<CountDefinition, HeadCount> sum = new TreeMap<>(groups.get(0).counts());
    for (GroupCount group : groups.subList(1, groups.size())) {
      sum.keySet().retainAll(group.counts().keySet());
      sum.replaceAll((definition, so) -> plus(so, group.counts().getOrDefault(definition, so)));
    }
    return sum;
  }

  private static HeadCount plus(HeadCount one, HeadCount other) {
    return one.match(
        a -> other.match(b -> new HeadCount.Counted(a + b), HeadCount.NotAvailable::new),
        HeadCount.NotAvailable::new);
  }
}
