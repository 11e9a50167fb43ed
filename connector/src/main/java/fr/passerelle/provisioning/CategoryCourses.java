package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.Courses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The courses directly in categories, each category asked for once. For one thread. */
final class CategoryCourses {

  private final Courses courses;
  private final Map<CategoryId, List<Course>> asked = new HashMap<>();

  CategoryCourses(Courses courses) {
    this.courses = courses;
  }

  List<Course> in(CategoryId category) {
    return asked.computeIfAbsent(category, courses::inCategory);
  }
}
