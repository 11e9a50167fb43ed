package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReadingCoursesTest {

  private static final String BY_FIELD = "core_course_get_courses_by_field";

  private final Sandbox sandbox = Sandboxes.start(Profile.MOODLE);
  private final Sandbox magistere = Sandboxes.start(Profile.MAGISTERE_2);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
    magistere.close();
  }

  @ParameterizedTest
  @CsvSource({
    "idnumber, DEMO-0001, '2'",
    "idnumber, demo-0001, ''",
    "shortname, 26_A008_ORAL_1.0, '3'",
    "category, 4, '4 5 6'",
    "id, 2, '2'",
    "id, 2x, '2'",
    "id, 999, ''",
    "ids, '3,2', '3 2'",
    "idnumber, '', '1 6 8'"
  })
  void findsByFieldToTheLetter(String field, String value, String ids) {
    assertThat(ids(caller, field, value)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({"idnumber, 'démo-0001 '", "shortname, 26_a008_evaluer_1.0"})
  void findsLooselyOnMariaDb(String field, String value) {
    assertThat(ids(new Caller(magistere), field, value)).isEqualTo("2");
  }

  @Test
  void stumblesOverOneUnknownIdAmongMany() {
    JsonNode answer = caller.ask(BY_FIELD, "field=ids", "value=2,999");
    assertThat(answer.required("exception").stringValue()).isEqualTo("Error");
    assertThat(answer.has("errorcode")).isFalse();
  }

  @Test
  void leavesUnknownIdsOutOfTheOtherList() {
    JsonNode courses =
        caller.ask("core_course_get_courses", "options[ids][0]=3", "options[ids][1]=999");
    assertThat(courses).hasSize(1);
  }

  @Test
  void listsTheFrontPageWithAllCourses() {
    assertThat(caller.ask("core_course_get_courses")).hasSize(10);
  }

  @Test
  void escapesNamesUnlessAskedNotTo() {
    String[] find = {"field=idnumber", "value=DEMO-0003"};
    assertThat(first(caller.ask(BY_FIELD, find)).required("shortname").stringValue())
        .isEqualTo("26_A008_NUM&amp;INCL_1.0");
    JsonNode raw = caller.ask(BY_FIELD, find[0], find[1], "moodlewssettingraw=1");
    assertThat(first(raw).required("shortname").stringValue()).isEqualTo("26_A008_NUM&INCL_1.0");
  }

  @Test
  void purifiesASummaryUnlessAskedNotTo() {
    caller.ask(
        "core_course_update_courses",
        "courses[0][id]=2",
        "courses[0][summary]=<p>a <script>alert(1)</script>b</p>");
    String[] find = {"field=id", "value=2"};
    assertThat(first(caller.ask(BY_FIELD, find)).required("summary").stringValue())
        .isEqualTo("<p>a b</p>");
    assertThat(
            first(caller.ask(BY_FIELD, find[0], find[1], "moodlewssettingraw=1"))
                .required("summary")
                .stringValue())
        .isEqualTo("<p>a <script>alert(1)</script>b</p>");
  }

  @Test
  void showsACustomFieldAsStoredAndAsSeen() {
    caller.ask(
        "core_course_update_courses",
        "courses[0][id]=2",
        "courses[0][customfields][0][shortname]=duree_distance",
        "courses[0][customfields][0][value]=90.50",
        "courses[0][customfields][1][shortname]=pilote",
        "courses[0][customfields][1][value]=R & D");
    JsonNode fields = first(caller.ask(BY_FIELD, "field=id", "value=2")).required("customfields");
    assertThat(fields.get(6).toString()).contains("\"valueraw\":90.5,\"value\":\"90.5\"");
    assertThat(fields.get(1).toString()).contains("\"valueraw\":\"R & D\",\"value\":\"R &amp; D\"");
    assertThat(fields.get(4).toString()).contains("\"valueraw\":0,\"value\":\"No\"");
  }

  @Test
  void losesHiddenCoursesWithoutTheCapability() {
    sandbox.access().drop(Capability.VIEW_HIDDEN_COURSES);
    assertThat(ids(caller, "id", "5")).isEmpty();
    assertThat(ids(caller, "ids", "5,2")).isEqualTo("2");
    assertThat(caller.errorOf("core_course_get_courses", "options[ids][0]=5"))
        .isEqualTo("errorcoursecontextnotvalid");
    assertThat(caller.errorOf("core_enrol_get_course_enrolment_methods", "courseid=5"))
        .isEqualTo("coursehidden");
    assertThat(caller.errorOf("core_enrol_get_enrolled_users", "courseid=5"))
        .isEqualTo("errorcoursecontextnotvalid");
  }

  @Test
  void keepsIdnumbersToItselfWithoutTheCapability() {
    sandbox.access().drop(Capability.UPDATE_COURSES);
    JsonNode course = first(caller.ask(BY_FIELD, "field=id", "value=2"));
    assertThat(course.has("idnumber")).isFalse();
    assertThat(course.has("timecreated")).isFalse();
    assertThat(course.has("startdate")).isTrue();
    assertThat(caller.ask("core_course_get_courses", "options[ids][0]=2").get(0).propertyNames())
        .doesNotContainAnyElementsOf(List.of("idnumber", "visible", "numsections"));
  }

  private static String ids(Caller caller, String field, String value) {
    return caller
        .ask(BY_FIELD, "field=" + field, "value=" + value)
        .required("courses")
        .valueStream()
        .map(course -> course.required("id").asString())
        .collect(Collectors.joining(" "));
  }

  private static JsonNode first(JsonNode answer) {
    return answer.required("courses").get(0);
  }
}
