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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The courses of a site to count: those that Passerelle opened and those that the profile selects.
 *
 * @param courses by course id, each once, never the front page
 * @param problems a selected category that the site does not show, an opened course that is gone or
 *     double
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
    List<Problem> problems = new ArrayList<>();
    SortedMap<CourseId, Course> found = new TreeMap<>();
    for (CategoryId category : categories(tree, selection, site, problems)) {
      client.courses().inCategory(category).forEach(course -> found.put(course.id(), course));
    }
    client
        .courses()
        .byIdNumber(opened)
        .forEach(
            (key, courses) -> {
              courses.forEach(course -> found.put(course.id(), course));
              check(site, key, courses, problems);
            });
    return new CourseChoice(
        found.values().stream()
            .filter(course -> !course.id().isFrontPage())
            .map(c -> new CountedCourse(site, c.id(), c.shortName(), c.idNumber()))
            .toList(),
        problems);
  }

  private static Set<CategoryId> categories(
      CategoryTree tree, CountSelection selection, SiteName site, List<Problem> problems) {
    Set<CategoryId> chosen = new LinkedHashSet<>();
    for (List<String> path : selection.categories()) {
      List<Category> found = tree.find(path);
      if (found.isEmpty()) {
        problems.add(
            Problem.warning(
                site.value(),
                "count.categories",
                String.join(" > ", path),
                Message.of("enrolment.no-category"),
                Message.of("enrolment.no-category-hint")));
      }
      found.forEach(category -> chosen.addAll(tree.subtree(category.id())));
    }
    for (List<String> path : selection.except()) {
      tree.find(path).forEach(category -> chosen.removeAll(tree.subtree(category.id())));
    }
    return chosen;
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
