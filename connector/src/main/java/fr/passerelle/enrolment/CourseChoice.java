package fr.passerelle.enrolment;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.CountSelection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The courses of a site to count: those that Passerelle opened and those that the profile selects
 * by category, by pattern or one by one, without those in the categories that it leaves out.
 *
 * <p>It costs a call for each selected category; where there are patterns, one for each category of
 * the site that is not left out.
 *
 * <p>Complete only with {@code moodle/course:viewhiddencourses}, {@code
 * moodle/category:viewhiddencategories} and {@code moodle/course:update}. A hidden course or
 * category that the token's user may not see is missing without a sign; a course that Passerelle
 * opened, and a category that the profile names, are missed.
 *
 * @param courses by course id, each once, never the front page
 * @param problems a selected category that the site does not show, another entry that finds
 *     nothing, an opened course that is gone, double, or in a category that the site does not show
 */
public record CourseChoice(List<CountedCourse> courses, List<Problem> problems) {

  public CourseChoice {
    courses = List.copyOf(courses);
    problems = List.copyOf(problems);
  }

  /**
   * Asks the site which courses there are.
   *
   * @param opened idnumbers of the courses that Passerelle opened
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read
   */
  public static CourseChoice of(
      SiteName site, MoodleClient client, CountSelection selection, Collection<IdNumber> opened) {
    CategoryTree tree = new CategoryTree(client.categories().all());
    Set<CategoryId> leftOut = subtrees(tree, selection.except());
    List<Problem> problems = new ArrayList<>();
    SortedMap<CourseId, Course> found = new TreeMap<>();
    Set<CategoryId> chosen = selected(tree, selection, site, problems);
    NamedCourses named = new NamedCourses(site, selection, leftOut);
    for (CategoryId category : selection.hasPatterns() ? others(tree, leftOut) : chosen) {
      List<Course> courses = client.courses().inCategory(category);
      List<Course> fitting = named.among(courses);
      (chosen.contains(category) ? courses : fitting)
          .forEach(course -> found.put(course.id(), course));
    }
    named.single(client.courses()).forEach(course -> found.put(course.id(), course));
    problems.addAll(named.problems());
    client
        .courses()
        .byIdNumber(opened)
        .forEach(
            (key, courses) -> {
              courses.forEach(course -> found.put(course.id(), course));
              check(site, key, courses, problems);
            });
    found.values().removeIf(it -> it.id().isFrontPage() || leftOut.contains(it.category()));
    found.values().forEach(course -> check(site, tree, course, problems));
    return new CourseChoice(
        found.values().stream().map(course -> CountedCourse.of(site, course)).toList(), problems);
  }

  private static Set<CategoryId> subtrees(CategoryTree tree, List<List<String>> paths) {
    return paths.stream()
        .flatMap(path -> tree.find(path).stream())
        .flatMap(category -> tree.subtree(category.id()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All categories that are not left out: what a pattern is looked for in. */
  private static Set<CategoryId> others(CategoryTree tree, Set<CategoryId> leftOut) {
    return tree.all().stream()
        .map(Category::id)
        .filter(category -> !leftOut.contains(category))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The selected categories without those that are left out again. */
  private static Set<CategoryId> selected(
      CategoryTree tree, CountSelection selection, SiteName site, List<Problem> problems) {
    for (List<String> path : selection.categories()) {
      if (tree.find(path).isEmpty()) {
        problems.add(
            Problem.warning(
                site.value(),
                "count.categories",
                String.join(" > ", path),
                Message.of("enrolment.no-category"),
                Message.of("enrolment.no-category-hint")));
      }
    }
    Set<CategoryId> chosen = subtrees(tree, selection.categories());
    chosen.removeAll(subtrees(tree, selection.except()));
    return chosen;
  }

  /** Such a course might lie in the bin; it is counted, since nobody can tell. */
  private static void check(
      SiteName site, CategoryTree tree, Course course, List<Problem> problems) {
    if (tree.all().stream().noneMatch(category -> category.id().equals(course.category()))) {
      problems.add(
          Problem.warning(
              site.value(),
              course.shortName().value(),
              course.category().toString(),
              Message.of("enrolment.category-unseen"),
              Message.of("enrolment.category-unseen-hint")));
    }
  }

  private static void check(
      SiteName site, IdNumber key, List<Course> courses, List<Problem> problems) {
    if (courses.size() == 1) {
      return;
    }
    String ids = String.join(", ", courses.stream().map(course -> course.id().toString()).toList());
    problems.add(
        Problem.warning(
            site.value(),
            "idnumber",
            key.value(),
            courses.isEmpty()
                ? Message.of("enrolment.course-gone")
                : Message.of("enrolment.course-double", ids),
            courses.isEmpty()
                ? Message.of("enrolment.course-gone-hint")
                : Message.of("enrolment.course-double-hint")));
  }
}
