package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What Moodle asks of a course's names, in the order in which it asks. */
final class CourseNames {

  /** How many characters the database's columns hold. */
  private static final Map<String, Integer> COLUMNS =
      Map.of("fullname", 254, "shortname", 255, "idnumber", 100);

  private CourseNames() {}

  /** A name that is sent must not be blank. */
  static void requireNotBlank(JsonNode sent, String name) {
    if (sent.has(name) && sent.path(name).asString("").isBlank()) {
      throw Refusals.invalidParameterNamed(name);
    }
  }

  static void requireFreeShortName(Call call, String shortName, long except) {
    if (isTaken(call, shortName, except, Course::shortName)) {
      throw MoodleError.of(ErrorClass.MOODLE, "shortnametaken", shortName);
    }
  }

  static void requireFreeIdNumber(Call call, String idNumber, long except) {
    if (isTaken(call, idNumber, except, Course::idNumber)) {
      throw MoodleError.of(ErrorClass.MOODLE, "courseidnumbertaken", idNumber);
    }
  }

  /** PHP takes "0" for empty, and so never looks for it. */
  private static boolean isTaken(
      Call call, String value, long except, Function<Course, String> column) {
    return !value.isEmpty()
        && !value.equals("0")
        && call.state()
            .all(Course.class)
            .filter(course -> course.id() != except)
            .anyMatch(course -> call.same(column.apply(course), value));
  }

  /** Null and whatever is too long for its column stop at the database. */
  static void requireStorable(JsonNode sent) {
    COLUMNS.forEach(
        (name, longest) -> {
          JsonNode value = sent.get(name);
          if (value != null && (value.isNull() || length(value.stringValue()) > longest)) {
            throw Refusals.databaseWrite();
          }
        });
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }
}
