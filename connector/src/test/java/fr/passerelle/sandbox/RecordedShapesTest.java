package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Profile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The fields of successful answers: the same as recorded, in the same order, of the same kind. */
class RecordedShapesTest {

  static Stream<Arguments> answers() {
    return Stream.of(
        answer(Profile.MOODLE, "moodle-4.5/site_info.json", "core_webservice_get_site_info"),
        answer(Profile.MAGISTERE_2, "moodle-4.1/site_info.json", "core_webservice_get_site_info"),
        answer(Profile.MOODLE, "moodle-4.5/categories.json", "core_course_get_categories"),
        answer(Profile.MAGISTERE_2, "moodle-4.1/categories.json", "core_course_get_categories"),
        answer(
            Profile.MOODLE,
            "moodle-4.5/get_courses.json",
            "core_course_get_courses",
            "options[ids][0]=2"),
        answer(
            Profile.MOODLE,
            "moodle-4.5/enrolled.json",
            "core_enrol_get_enrolled_users",
            "courseid=2",
            "options[0][name]=limitfrom",
            "options[0][value]=4"),
        answer(
            Profile.MAGISTERE_2,
            "moodle-4.1/groups.json",
            "core_group_get_course_groups",
            "courseid=2"),
        answer(
            Profile.MOODLE, "moodle-4.5/groups.json", "core_group_get_course_groups", "courseid=2"),
        answer(
            Profile.MAGISTERE_2,
            "moodle-4.1/methods.json",
            "core_enrol_get_course_enrolment_methods",
            "courseid=2"),
        answer(
            Profile.MOODLE,
            "moodle-4.5/users_by_field.json",
            "core_user_get_users_by_field",
            "field=email",
            "values[0]=agent001@example.org"));
  }

  private static Arguments answer(
      Profile profile, String recording, String function, String... parameters) {
    return Arguments.of(profile, recording, function, parameters);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void hasTheFieldsRecorded(
      Profile profile, String recording, String function, String... parameters) {
    try (Sandbox sandbox = Sandboxes.start(profile)) {
      JsonNode answer = new Caller(sandbox).ask(function, parameters);
      assertSameFields(answer, Sandboxes.recorded(recording));
    }
  }

  private static void assertSameFields(JsonNode answer, JsonNode recording) {
    JsonNode one = answer.isArray() ? answer.get(0) : answer;
    JsonNode model = recording.isArray() ? recording.get(0) : recording;
    assertThat(fields(one)).isEqualTo(fields(model));
    for (String name : model.propertyNames()) {
      JsonNode expected = model.get(name);
      if (isKnown(expected) && isKnown(one.get(name))) {
        assertThat(one.get(name).getNodeType()).as(name).isEqualTo(expected.getNodeType());
      }
      if (expected.isArray() && !expected.isEmpty() && expected.get(0).isObject()) {
        assertSameFields(one.get(name), expected);
      }
    }
  }

  private static boolean isKnown(JsonNode value) {
    return !value.isNull() && !value.isContainer();
  }

  private static Collection<String> fields(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }
}
