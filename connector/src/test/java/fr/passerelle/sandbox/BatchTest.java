package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

  private static final String BATCH = "tool_mobile_call_external_functions";

  private final Sandbox sandbox =
      Sandbox.start(Sandboxes.settings(Profile.MOODLE).maxInputVars(20).build());
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void answersEachWithJsonWithinJson() {
    JsonNode responses =
        caller
            .ask(
                BATCH,
                "requests[0][function]=core_course_get_courses_by_field",
                "requests[0][arguments]={\"field\":\"id\",\"value\":\"2\"}",
                "requests[1][function]=core_course_get_categories")
            .required("responses");
    assertThat(responses).hasSize(2);
    JsonNode inner = JsonMapper.shared().readTree(responses.get(0).required("data").stringValue());
    assertThat(inner.required("courses")).hasSize(1);
  }

  @Test
  void stopsAtTheFirstErrorAndKeepsWhatWasCommitted() {
    String create = "core_course_create_courses";
    JsonNode responses =
        caller
            .ask(
                BATCH,
                "requests[0][function]=" + create,
                "requests[0][arguments]=" + courses("A"),
                "requests[1][function]=" + create,
                "requests[1][arguments]=" + courses("B", "A"),
                "requests[2][function]=" + create,
                "requests[2][arguments]=" + courses("C"))
            .required("responses");
    assertThat(responses).hasSize(2);
    assertThat(responses.get(1).toString()).contains("shortnametaken");
    assertThat(exists("A")).isTrue();
    assertThat(exists("B")).isFalse();
    assertThat(exists("C")).isFalse();
  }

  @Test
  void escapesTheLimitOfInputVariables() {
    String[] names = IntStream.range(0, 30).mapToObj(number -> "N" + number).toArray(String[]::new);
    caller.ask(
        BATCH,
        "requests[0][function]=core_course_create_courses",
        "requests[0][arguments]=" + courses(names));
    assertThat(exists("N29")).isTrue();
  }

  @Test
  void breaksOnAnIdnumberOfNull() {
    assertThat(
            caller.text(
                BATCH,
                "requests[0][function]=core_course_create_courses",
                "requests[0][arguments]={\"courses\":[{\"fullname\":\"A\",\"shortname\":\"A\","
                    + "\"categoryid\":4,\"idnumber\":null}]}"))
        .contains("dmlwriteexception");
  }

  @Test
  void takesTypedJsonAsPhpDoes() {
    assertThat(
            caller.text(
                BATCH,
                "requests[0][function]=core_course_create_courses",
                "requests[0][arguments]={\"courses\":[{\"fullname\":\"A\",\"shortname\":\"A\","
                    + "\"categoryid\":4.0,\"visible\":true}]}"))
        .contains("\"error\":false");
  }

  @Test
  void answersNullForAFunctionThatAnswersNothing() {
    assertThat(
            caller.text(
                BATCH,
                "requests[0][function]=enrol_manual_enrol_users",
                "requests[0][arguments]={\"enrolments\":[{\"roleid\":5,\"userid\":9,"
                    + "\"courseid\":6}]}"))
        .isEqualTo("{\"responses\":[{\"error\":false,\"data\":null}]}");
  }

  @Test
  void countsTheInnerCallsToo() {
    caller.ask(BATCH, "requests[0][function]=core_course_get_categories");
    assertThat(sandbox.calls().functions()).containsExactly(BATCH, "core_course_get_categories");
    assertThat(sandbox.calls().counts()).containsEntry("core_course_get_categories", 1);
  }

  private static String courses(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> names[i])
        .map(
            name ->
                "{\"fullname\":\"%s\",\"shortname\":\"%s\",\"categoryid\":4}".formatted(name, name))
        .collect(Collectors.joining(",", "{\"courses\":[", "]}"));
  }

  private boolean exists(String shortName) {
    return sandbox.state().all(Course.class).anyMatch(it -> it.shortName().equals(shortName));
  }
}
