package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.ShortName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the counts of the same courses by two routes against each other. Pure. */
public final class RouteComparison {

  private RouteComparison() {}

  /**
   * A figure that is not the same.
   *
   * @param group null for the whole course
   * @param one by the first route; null where it has no such figure
   * @param other by the second route; null where it has no such figure
   */
  public record Difference(
      CourseId course,
      ShortName shortName,
      @Nullable GroupId group,
      CountDefinition definition,
      @Nullable HeadCount one,
      @Nullable HeadCount other) {}

  /** All figures of courses and groups that differ, by course; of courses that both counted. */
  public static List<Difference> of(List<CourseCount> one, List<CourseCount> other) {
    SortedMap<CourseId, CourseCount> others = new TreeMap<>();
    other.forEach(count -> others.put(count.course(), count));
    List<Difference> differences = new ArrayList<>();
    for (CourseCount count : one) {
      CourseCount second = others.get(count.course());
      if (second != null) {
        add(differences, count, null, count.whole(), second.whole());
        SortedSet<GroupId> groups = new TreeSet<>();
        count.groups().forEach(group -> groups.add(group.group()));
        second.groups().forEach(group -> groups.add(group.group()));
        groups.forEach(it -> add(differences, count, it, figures(count, it), figures(second, it)));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<CountDefinition, HeadCount> figures(CourseCount count, GroupId group) {
    Optional<GroupCount> found =
        count.groups().stream().filter(it -> it.group().equals(group)).findFirst();
    return found.map(GroupCount::counts).orElseGet(Map::of);
  }

  private static void add(
      List<Difference> differences,
      CourseCount count,
      @Nullable GroupId group,
      Map<CountDefinition, HeadCount> one,
      Map<CountDefinition, HeadCount> other) {
    SortedSet<CountDefinition> definitions = new TreeSet<>(one.keySet());
    definitions.addAll(other.keySet());
    definitions.remove(CountDefinition.ATTESTES); // By a list, not by a route.
    for (CountDefinition definition : definitions) {
      HeadCount first = one.get(definition);
      HeadCount second = other.get(definition);
      if (first == null || !first.equals(second)) {
        differences.add(
            new Difference(count.course(), count.shortName(), group, definition, first, second));
      }
    }
  }
}
