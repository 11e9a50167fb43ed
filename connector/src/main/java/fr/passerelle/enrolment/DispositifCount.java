package fr.passerelle.enrolment;

import fr.passerelle.enrolment.CountExplanation.Explained;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The head-counts of a dispositif over all its courses, each person once, however many of the
 * courses they are in.
 *
 * @param code such as {@code 23A0080123}
 * @param courses the counts that it is made of, by course id
 * @param people one for each definition that any of the courses has; not available where one of
 *     them can't be told by person
 */
public record DispositifCount(
    String code, List<CourseCount> courses, Map<CountDefinition, HeadCount> people) {

  public DispositifCount {
    courses = List.copyOf(courses);
    people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
  }

  /**
   * A course of the dispositif.
   *
   * @param who who is in which figure of it; empty where its facts are not kept
   */
  public record Part(CourseCount count, Optional<CountExplanation> who) {}

  /** Counts each person of some courses once. Pure. */
  public static DispositifCount of(String code, List<Part> parts) {
    Map<CountDefinition, HeadCount> people = new TreeMap<>();
    for (CountDefinition definition : CountDefinition.values()) {
      if (parts.stream().anyMatch(part -> part.count().whole().containsKey(definition))) {
        people.put(definition, once(definition, parts));
      }
    }
    return new DispositifCount(code, parts.stream().map(Part::count).toList(), people);
  }

  private static HeadCount once(CountDefinition definition, List<Part> parts) {
    SortedSet<UserId> all = new TreeSet<>();
    for (Part part : parts) {
      Optional<Message> why = unavailable(definition, part);
      if (why.isPresent()) {
        return new HeadCount.NotAvailable(why.get());
      }
      part.who().flatMap(it -> it.of(definition)).map(Explained::counted).ifPresent(all::addAll);
    }
    return new HeadCount.Counted(all.size());
  }

  private static Optional<Message> unavailable(CountDefinition definition, Part part) {
    String course = part.count().shortName().value();
    HeadCount figure = part.count().whole().get(definition);
    if (figure == null) {
      return Optional.of(Message.of("enrolment.dispositif-not-counted", course));
    }
    if (part.who().isEmpty()) {
      return Optional.of(Message.of("enrolment.dispositif-no-facts", course));
    }
    return figure.match(
        counted -> Optional.empty(),
        why -> Optional.of(Message.of("enrolment.dispositif-course", course, why)));
  }
}
