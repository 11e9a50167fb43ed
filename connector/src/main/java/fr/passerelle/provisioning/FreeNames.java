package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.Courses;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks a site for as many free short names as new courses want. All names of a round are asked for
 * together, and each round asks for twice as many as the one before, so that the calls do not grow
 * with the courses.
 */
final class FreeNames {

  /** More numbers than this nobody uses up. */
  private static final int HIGHEST = 20_000;

  private final Courses courses;
  private final SortedMap<ShortName, List<Course>> asked = new TreeMap<>();

  FreeNames(Courses courses) {
    this.courses = courses;
  }

  /**
   * Who takes each of the names that might be given.
   *
   * @param existing the courses that are there, which keep their names
   */
  SortedMap<ShortName, List<Course>> takers(
      SiteQuestions questions, Map<IdNumber, List<Course>> existing) {
    ask(unseen(questions.shortNames(), existing));
    SortedMap<String, Integer> wanted = new TreeMap<>();
    questions.numberedNames().forEach((name, by) -> wanted.put(name, missing(by, existing)));
    wanted.values().removeIf(number -> number == 0);
    SortedMap<String, Integer> reached = new TreeMap<>();
    while (!wanted.isEmpty()) {
      SortedSet<ShortName> next = new TreeSet<>();
      wanted.forEach((name, number) -> next.addAll(more(name, number, reached)));
      ask(next);
      wanted.entrySet().removeIf(it -> isEnough(it.getKey(), it.getValue(), reached));
    }
    return asked;
  }

  /** Of these names, those that none of the courses was seen to have: there is nothing to ask. */
  private SortedSet<ShortName> unseen(
      SortedSet<ShortName> names, Map<IdNumber, List<Course>> existing) {
    existing.values().stream()
        .flatMap(List::stream)
        .filter(course -> names.contains(course.shortName()))
        .forEach(course -> asked.put(course.shortName(), List.of(course)));
    SortedSet<ShortName> unseen = new TreeSet<>(names);
    unseen.removeAll(asked.keySet());
    return unseen;
  }

  private static int missing(Collection<IdNumber> by, Map<IdNumber, List<Course>> existing) {
    return (int) by.stream().filter(it -> existing.getOrDefault(it, List.of()).isEmpty()).count();
  }

  private static SortedSet<ShortName> more(
      String name, int number, SortedMap<String, Integer> reached) {
    int from = reached.getOrDefault(name, 0);
    int to = from == 0 ? number : Math.min(HIGHEST, from + Math.max(from, number));
    reached.put(name, to);
    SortedSet<ShortName> names = new TreeSet<>();
    for (int i = from + 1; i <= to; i++) {
      names.add(new ShortNameWish(name).with(i));
    }
    return names;
  }

  private boolean isEnough(String name, int number, SortedMap<String, Integer> reached) {
    int last = reached.getOrDefault(name, 0);
    int free = 0;
    for (int i = 1; i <= last; i++) {
      free += asked.getOrDefault(new ShortNameWish(name).with(i), List.of()).isEmpty() ? 1 : 0;
    }
    return free >= number || last >= HIGHEST;
  }

  private void ask(Collection<ShortName> names) {
    asked.putAll(courses.takingShortName(names));
  }
}
