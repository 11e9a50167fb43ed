package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_course_duplicate_course}: a copy without idnumber, visible unless said otherwise, and
 * with all its people unless {@code users} is 0, whatever the documentation says, if the account
 * may copy them at all.
 */
final class DuplicateCourse implements WebFunction {

  private static final Set<String> OPTIONS =
      Set.of(
          "activities",
          "blocks",
          "filters",
          "users",
          "enrolments",
          "role_assignments",
          "comments",
          "userscompletion",
          "logs",
          "grade_histories");

  @Override
  public JsonNode answer(Call call) {
    Course source = source(call);
    Optional<Boolean> withPeople = withPeople(call);
    Refusals.require(call, Capability.CREATE_COURSES, "createcourses");
    if (withPeople.orElse(false)) {
      Refusals.require(call, Capability.COPY_USER_DATA, "backupuserdata");
    }
    requireFree(call, call.text("shortname"));
    boolean may = call.may(Capability.COPY_USER_DATA);
    if (withPeople.isPresent() && !(may && call.may(Capability.CONFIGURE_BACKUP))) {
      throw MoodleError.of(ErrorClass.SETTING, "setting_locked_by_permission");
    }
    CourseNames.requireStorable(call.arguments());
    Course copy = copy(call, source);
    new CourseContents(call, source, copy).copy(withPeople.orElse(may));
    return Nodes.struct().put("id", copy.id()).put("shortname", copy.shortName());
  }

  private static Course source(Call call) {
    Course source =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.of(ErrorClass.MOODLE, "invalidcourseid"));
    if (call.state().find(Category.class, call.number("categoryid")).isEmpty()) {
      throw MoodleError.missingRecord("course_categories");
    }
    Refusals.requireLogin(call, source);
    return source;
  }

  /** What is said of people; empty for nothing. */
  private static Optional<Boolean> withPeople(Call call) {
    Optional<Boolean> withPeople = Optional.empty();
    for (JsonNode option : call.argument("options")) {
      String name = option.required("name").stringValue();
      String value = option.required("value").stringValue();
      if (!OPTIONS.contains(name) || !value.matches("[01]")) {
        throw MoodleError.of("webservice", "invalidextparam", Sentence.of("invalidextparam", name));
      }
      if (name.equals("users")) {
        withPeople = Optional.of(value.equals("1"));
      }
    }
    return withPeople;
  }

  /** The refusal names the courses in the way by their full names. */
  private static void requireFree(Call call, String shortName) {
    List<Course> taken =
        call.state()
            .all(Course.class)
            .filter(course -> call.same(course.shortName(), shortName))
            .toList();
    if (!taken.isEmpty()) {
      String names = taken.stream().map(Course::fullName).collect(Collectors.joining(","));
      throw MoodleError.of(ErrorClass.MOODLE, "shortnametaken", names);
    }
  }

  private static Course copy(Call call, Course source) {
    long now = call.site().now();
    CourseDraft draft =
        CourseDraft.of(source)
            .fill(call.arguments())
            .fill(Nodes.struct().put("idnumber", ""))
            .createdAt(now);
    return call.data().insert(Course.class, id -> draft.row(id, now));
  }
}
