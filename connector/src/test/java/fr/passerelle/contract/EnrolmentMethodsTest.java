package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ways into a course that people can take by themselves. */
@ContractCases
class EnrolmentMethodsTest {

  private static Answer methods(Site site, String course) {
    return site.call("core_enrol_get_course_enrolment_methods", "courseid=" + course);
  }

  private static List<JsonNode> ofAllCourses(Site site) {
    return Room.courses(site).stream()
        .flatMap(course -> methods(site, course).value().valueStream())
        .toList();
  }

  @Test
  @Recorded({"4.5/ok-enrolment_methods-manualonly", "4.5/ok-enrolment_methods-cohort"})
  void areNoneWhereAllAreEnrolledByOthers(Site site) {
    methods(site, Room.on(site).course()).is("[]");
  }

  @Test
  @Recorded({"4.5/ok-enrolment_methods", "4.1/enrolmethods-s1"})
  void areSelfEnrolmentsOnly(Site site) {
    List<JsonNode> methods = ofAllCourses(site);
    assertThat(methods).isNotEmpty();
    assertThat(methods)
        .allSatisfy(
            method -> {
              assertThat(method.propertyNames())
                  .contains("id", "courseid", "type", "name", "status");
              assertThat(method.required("type").stringValue()).isEqualTo("self");
            });
  }

  @Test
  @Recorded({"4.5/ok-enrolment_methods", "4.1/enrolmethods-s1", "4.1/cap-enrolmethods"})
  void areOpenOrSayWhyNot(Site site) {
    assertThat(ofAllCourses(site))
        .extracting(method -> method.required("status"))
        .allMatch(status -> status.isBoolean() ? status.booleanValue() : isProse(status))
        .anyMatch(JsonNode::isBoolean);
  }

  private static boolean isProse(JsonNode status) {
    return status.isString() && status.stringValue().contains(" ");
  }

  @Test
  @Recorded({"4.5/ok-enrolment_methods-twomethods", "4.1/enrolmethods-s1"})
  void haveANameOfTheirOwnOrTheUsualOneAndNeverNone(Site site) {
    assertThat(ofAllCourses(site))
        .extracting(method -> method.required("name").stringValue())
        .allMatch(name -> !name.isBlank());
  }

  @Test
  @Recorded("4.5/err-bad-course-id-enrolmethods")
  void areNotToldOfACourseThatDoesNotExist(Site site) {
    methods(site, "999999").refuses(Thrown.NO_RECORD, "invalidrecord");
  }
}
