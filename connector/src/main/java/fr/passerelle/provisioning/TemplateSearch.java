package fr.passerelle.provisioning;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.profile.CategoryTree;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the courses that a profile names as templates, exactly by what it says. */
final class TemplateSearch {

  private static final String BETWEEN = " > ";

  private final MoodleClient client;
  private final CategoryTree tree;
  private final CategoryCourses courses;

  TemplateSearch(MoodleClient client, CategoryTree tree, CategoryCourses courses) {
    this.client = client;
    this.tree = tree;
    this.courses = courses;
  }

  /** The courses that each text may mean. */
  SortedMap<String, List<TemplateCourse>> find(SortedSet<String> templates) {
    SortedMap<String, List<TemplateCourse>> found = new TreeMap<>();
    for (String template : templates) {
      Stream<Course> courses =
          template.contains(BETWEEN) ? byPath(template) : byShortName(new ShortName(template));
      found.put(
          template,
          courses.map(it -> new TemplateCourse(it.id(), it.shortName(), it.fullName())).toList());
    }
    return found;
  }

  private Stream<Course> byShortName(ShortName name) {
    return client.courses().takingShortName(List.of(name)).values().stream()
        .flatMap(List::stream)
        .filter(course -> course.shortName().equals(name));
  }

  /** Category names from the top down, then the course's full name. */
  private Stream<Course> byPath(String path) {
    List<String> names = Arrays.stream(path.split(BETWEEN, -1)).map(String::strip).toList();
    String fullName = names.get(names.size() - 1);
    return tree.find(names.subList(0, names.size() - 1)).stream()
        .map(Category::id)
        .flatMap(category -> courses.in(category).stream())
        .filter(course -> course.fullName().equals(fullName));
  }
}
