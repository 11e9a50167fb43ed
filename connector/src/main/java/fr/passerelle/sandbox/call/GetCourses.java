package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_course_get_courses}: those with the ids given, or all, the front page among them. An
 * unknown id is absent; one that may not be entered refuses the whole call.
 */
final class GetCourses implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    return wanted(call)
        .peek(course -> Refusals.requireEntry(call, course))
        .map(course -> new CourseView(call, course).listed())
        .collect(Nodes.toList());
  }

  private static Stream<Course> wanted(Call call) {
    JsonNode ids = call.argument("options").get("ids");
    Stream<Course> courses = call.state().all(Course.class);
    if (ids == null || ids.isEmpty()) {
      return courses;
    }
    Set<Long> wanted = ids.valueStream().map(id -> id.asLong(0)).collect(Collectors.toSet());
    return courses.filter(course -> wanted.contains(course.id()));
  }
}
