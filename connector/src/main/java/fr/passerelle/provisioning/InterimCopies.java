package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Courses;
import fr.passerelle.moodle.ShortName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Copies of a template that still have the name that Moodle gives them while it fills them: the
 * template's short name, {@code _} and a number.
 */
final class InterimCopies {

  /** How many numbers are asked for at a time; as many again while any of them is taken. */
  private static final int ROUND = 20;

  /** Moodle cuts the name so that it has so many letters with the number. */
  private static final int LONGEST = 100;

  private final Courses courses;

  InterimCopies(Courses courses) {
    this.courses = courses;
  }

  /** Those without an idnumber that say to be exactly as old as the template. */
  List<CourseId> of(CourseId template) {
    String name = courses.byId(template).map(it -> it.shortName().value()).orElse("");
    List<CourseId> unnamed = name.isEmpty() ? List.of() : unnamed(name);
    if (unnamed.isEmpty()) {
      return unnamed;
    }
    List<CourseId> asked = new ArrayList<>(unnamed);
    asked.add(template);
    Map<CourseId, Instant> created = courses.createdAt(asked);
    Instant age = created.get(template);
    return age == null
        ? List.of()
        : unnamed.stream().filter(course -> age.equals(created.get(course))).toList();
  }

  private List<CourseId> unnamed(String template) {
    SortedSet<CourseId> found = new TreeSet<>();
    List<Course> taken;
    int from = 1;
    do {
      taken = taking(template, from);
      taken.stream().filter(it -> it.idNumber() == null).map(Course::id).forEach(found::add);
      from += ROUND;
    } while (!taken.isEmpty());
    return List.copyOf(found);
  }

  private List<Course> taking(String template, int from) {
    SortedSet<ShortName> names =
        IntStream.range(from, from + ROUND)
            .mapToObj(number -> numbered(template, "_" + number))
            .collect(Collectors.toCollection(TreeSet::new));
    return courses.takingShortName(names).values().stream()
        .flatMap(List::stream)
        .filter(course -> names.contains(course.shortName()))
        .toList();
  }

  private static ShortName numbered(String template, String suffix) {
    int most = LONGEST - suffix.length();
    int letters = template.codePointCount(0, template.length());
    String kept =
        letters <= most ? template : template.substring(0, template.offsetByCodePoints(0, most));
    return new ShortName(kept + suffix);
  }
}
