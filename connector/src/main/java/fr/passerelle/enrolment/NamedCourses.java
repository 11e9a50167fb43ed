package fr.passerelle.enrolment;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Courses;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.CountSelection;
import fr.passerelle.profile.NamePattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The courses that a profile selects by their names, and the entries that select none. */
final class NamedCourses {

  private final SiteName site;
  private final CountSelection selection;
  private final Predicate<Course> countable;
  private final Set<NamePattern> fruitful = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * What is selected on one site.
   *
   * @param leftOut categories whose courses are not counted, whatever they are called
   */
  NamedCourses(SiteName site, CountSelection selection, Set<CategoryId> leftOut) {
    this.site = site;
    this.selection = selection;
    this.countable = it -> !it.id().isFrontPage() && !leftOut.contains(it.category());
  }

  /** Those of some courses that a pattern fits. */
  List<Course> among(List<Course> courses) {
    return courses.stream().filter(countable).filter(this::fits).toList();
  }

  /** Each pattern is tried, so that each that fits is known to select something. */
  private boolean fits(Course course) {
    IdNumber idNumber = course.idNumber();
    boolean byShortName = fits(selection.shortNames(), course.shortName().value());
    boolean byIdNumber = idNumber != null && fits(selection.idNumbers(), idNumber.value());
    return byShortName || byIdNumber;
  }

  private boolean fits(List<NamePattern> patterns, String name) {
    List<NamePattern> fitting = patterns.stream().filter(it -> it.matches(name)).toList();
    fruitful.addAll(fitting);
    return !fitting.isEmpty();
  }

  /** The courses that are named one by one: a call each, several in one request. */
  List<Course> single(Courses courses) {
    Set<ShortName> names =
        selection.courses().stream()
            .filter(it -> number(it) == null)
            .map(ShortName::new)
            .collect(Collectors.toSet());
    Map<ShortName, List<Course>> taking = courses.takingShortName(names);
    List<Course> found = new ArrayList<>();
    for (String entry : selection.courses()) {
      CourseId id = number(entry);
      List<Course> meant =
          id == null
              ? exactly(new ShortName(entry), taking.getOrDefault(new ShortName(entry), List.of()))
              : courses.byId(id).stream().toList();
      List<Course> counted = meant.stream().filter(countable).toList();
      found.addAll(counted);
      if (counted.isEmpty()) {
        problems.add(nothing("count.courses", entry));
      }
    }
    return found;
  }

  private static @Nullable CourseId number(String entry) {
    return entry.matches("[1-9]\\d{0,17}") ? new CourseId(Long.parseLong(entry)) : null;
  }

  /** A site may match loosely. */
  private static List<Course> exactly(ShortName name, List<Course> taking) {
    return taking.stream().filter(course -> course.shortName().equals(name)).toList();
  }

  /** Every entry that selected nothing, once all courses have been looked through. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(barren("count.shortNames", CountSelection::shortNames));
    all.addAll(barren("count.idNumbers", CountSelection::idNumbers));
    return all;
  }

  private List<Problem> barren(String field, Function<CountSelection, List<NamePattern>> patterns) {
    return patterns.apply(selection).stream()
        .filter(pattern -> !fruitful.contains(pattern))
        .map(pattern -> nothing(field, pattern.text()))
        .toList();
  }

  private Problem nothing(String field, String entry) {
    return Problem.warning(
        site.value(),
        field,
        entry,
        Message.of("enrolment.selects-nothing"),
        Message.of("enrolment.selects-nothing-hint"));
  }
}
