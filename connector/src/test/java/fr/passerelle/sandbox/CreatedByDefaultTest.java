package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Profile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a course has that was created with nothing but names and a category. */
class CreatedByDefaultTest {

  /** What differs from site to site, or is the other site's own. */
  private static final Set<String> OWN =
      Set.of(
          "id",
          "fullname",
          "displayname",
          "shortname",
          "courseimage",
          "categoryid",
          "categoryname",
          "sortorder",
          "customfields",
          "idnumber",
          "startdate",
          "enddate",
          "timecreated",
          "timemodified",
          "cacherev");

  @Test
  void hasEveryDefaultRecordedWith45() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      JsonNode recorded = Sandboxes.recorded("moodle-4.5/created-minimal.json");
      assertAlike(created(sandbox), recorded.required("courses").get(0));
    }
  }

  @Test
  void hasEveryDefaultRecordedWith41() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2)) {
      JsonNode recorded = Sandboxes.recorded("moodle-4.1/create-min-read.json");
      assertAlike(created(sandbox), recorded.required("courses").get(0));
    }
  }

  @Test
  void lastsAYearFromTodayOn45() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      JsonNode course = created(sandbox);
      assertThat(course.required("startdate").longValue()).isEqualTo(Sandboxes.MIDNIGHT);
      assertThat(course.required("enddate").longValue())
          .isEqualTo(Sandboxes.MIDNIGHT + Duration.ofDays(365).toSeconds());
    }
  }

  @Test
  void hasNoDatesAtAllOn41() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2)) {
      JsonNode course = created(sandbox);
      assertThat(course.required("startdate").longValue()).isZero();
      assertThat(course.required("enddate").longValue()).isZero();
    }
  }

  @Test
  void hasOneEmptySectionAndAManualMethod() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      JsonNode course = created(sandbox);
      JsonNode listed =
          new Caller(sandbox)
              .ask(
                  "core_course_get_courses", "options[ids][0]=" + course.required("id").asString());
      assertThat(listed.get(0).required("numsections").intValue()).isZero();
      assertThat(course.required("enrollmentmethods").toString()).isEqualTo("[\"manual\"]");
    }
  }

  private static JsonNode created(Sandbox sandbox) {
    Caller caller = new Caller(sandbox);
    caller.ask(
        "core_course_create_courses",
        "courses[0][fullname]=Nouveau",
        "courses[0][shortname]=NEW",
        "courses[0][categoryid]=4");
    return caller
        .ask("core_course_get_courses_by_field", "field=shortname", "value=NEW")
        .required("courses")
        .get(0);
  }

  private static void assertAlike(JsonNode course, JsonNode recorded) {
    assertThat(course.propertyNames()).containsExactlyElementsOf(recorded.propertyNames());
    for (String name : recorded.propertyNames()) {
      if (!OWN.contains(name)) {
        assertThat(course.get(name)).as(name).isEqualTo(recorded.get(name));
      }
    }
  }
}
