package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Collation;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_course_get_courses_by_field}. Hidden courses are left out without the capability to
 * see them; an empty {@code idnumber} finds every course without one, the front page too.
 */
final class GetCoursesByField implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    ObjectNode reply = Nodes.struct();
    reply.set(
        "courses",
        found(call)
            .filter(course -> Refusals.sees(call, course))
            .map(course -> shown(call, course))
            .collect(Nodes.toList()));
    reply.set("warnings", Nodes.list());
    return reply;
  }

  private static ObjectNode shown(Call call, Course course) {
    CourseView view = new CourseView(call, course);
    boolean inside = Refusals.unsettledAccount(call).isEmpty() && Refusals.canEnter(call, course);
    return inside ? view.full() : view.fromOutside();
  }

  private static Stream<Course> found(Call call) {
    String field = call.text("field");
    String value = call.text("value");
    return field.equals("ids")
        ? byIds(call, value)
        : call.state().all(Course.class).filter(matching(call, field, value));
  }

  private static Predicate<Course> matching(Call call, String field, String value) {
    return switch (field) {
      case "" -> course -> true;
      case "id" -> course -> course.id() == PhpText.wholeNumber(value);
      case "category" -> course -> course.category() == PhpText.wholeNumber(value);
      case "shortname" -> course -> call.same(course.shortName(), value);
      case "idnumber" -> course -> call.same(course.idNumber(), value);
      default -> throw MoodleError.invalidParameter();
    };
  }

  /**
   * In the order asked for; one unknown id, and PHP itself stumbles. The empty id is unknown to
   * MariaDB, and no id to PostgreSQL.
   */
  private static Stream<Course> byIds(Call call, String value) {
    String ids = value.replaceAll("[^0-9,]", "");
    if (ids.isEmpty() && call.kind().collation() == Collation.EXACT) {
      throw MoodleError.of(ErrorClass.READ, "dmlreadexception");
    }
    List<Optional<Course>> found =
        Arrays.stream(ids.split(","))
            .distinct()
            .map(id -> id.isEmpty() ? 0 : Long.parseLong(id))
            .map(id -> call.state().find(Course.class, id))
            .toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      throw MoodleError.php(Sentence.of("phpnullcourse"));
    }
    return found.stream().flatMap(Optional::stream);
  }
}
