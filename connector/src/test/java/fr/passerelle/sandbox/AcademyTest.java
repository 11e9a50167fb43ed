package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The figures of the academy, counted as a client would count them. */
class AcademyTest {

  @ParameterizedTest
  @CsvSource({
    "MOODLE, DEMO-0001, '{Groupe A=20, Groupe B=8}'",
    "MAGISTERE_2, DEMO-0001, '{Groupe A=20, Groupe B=8}'",
    "MOODLE, DEMO-0002, '{Groupe A=12, Groupe B=8}'",
    "MAGISTERE_2, DEMO-0002, '{Groupe A=12, Groupe B=8}'",
    "MAGISTERE_2, DEMO-0003, '{=2, Groupe A=13, Groupe B=11}'"
  })
  void hasGroupsWhosePayIsRecognised(Profile profile, String idNumber, String groups) {
    try (Sandbox sandbox = Sandboxes.start(profile)) {
      assertThat(learnersByGroup(sandbox, profile, idNumber)).hasToString(groups);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void fillsTheCoursesThatWaitOnce(Profile profile) {
    try (Sandbox sandbox = Sandboxes.start(profile)) {
      create(sandbox, "2026-0001");
      create(sandbox, "2026-0002");
      assertThat(sandbox.letPeopleEnrol()).isEqualTo(45);
      assertThat(sandbox.letPeopleEnrol()).isZero();
      assertThat(learnersByGroup(sandbox, profile, "2026-0001"))
          .hasToString("{Groupe A=12, Groupe B=8}");
      assertThat(learnersByGroup(sandbox, profile, "2026-0002"))
          .hasToString("{=1, Groupe A=12, Groupe B=8}");
    }
  }

  @Test
  void givesOneTutorTwentyLearners() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      long course = create(sandbox, "2026-0001");
      new Caller(sandbox)
          .ask(
              "enrol_manual_enrol_users",
              "enrolments[0][roleid]=4",
              "enrolments[0][userid]=8",
              "enrolments[0][courseid]=" + course);
      sandbox.letPeopleEnrol();
      assertThat(learnersByGroup(sandbox, Profile.MOODLE, "2026-0001"))
          .hasToString("{Groupe A=20}");
      assertThat(
              roster(sandbox, course)
                  .get(0)
                  .required("groups")
                  .get(0)
                  .required("name")
                  .stringValue())
          .isEqualTo("Groupe A");
    }
  }

  @Test
  void leavesTemplatesTheBinAndCoursesWithoutIdnumberAlone() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      create(sandbox, "GABARIT", 1);
      create(sandbox, "CORBEILLE", 8);
      create(sandbox, "", 5);
      assertThat(sandbox.letPeopleEnrol()).isZero();
    }
  }

  @Test
  void namesNobodyInAGroupAndUsesOnlyAddressesThatCannotExist() {
    try (Sandbox sandbox = Sandboxes.start(Profile.MOODLE)) {
      List<String> emails = new ArrayList<>();
      roster(sandbox, 1).forEach(person -> emails.add(person.required("email").stringValue()));
      assertThat(emails.subList(1, emails.size())).allMatch(it -> it.endsWith("@example.org"));
    }
  }

  private static SortedMap<String, Integer> learnersByGroup(
      Sandbox sandbox, Profile profile, String idNumber) {
    JsonNode found =
        new Caller(sandbox)
            .ask("core_course_get_courses_by_field", "field=idnumber", "value=" + idNumber);
    long course = found.required("courses").get(0).required("id").longValue();
    SortedMap<String, Integer> learners = new TreeMap<>();
    for (JsonNode person : roster(sandbox, course)) {
      if (person.required("roles").toString().contains(profile.learner().shortName())) {
        JsonNode groups = person.path("groups");
        groups.forEach(
            group -> learners.merge(group.required("name").stringValue(), 1, Integer::sum));
        if (groups.isEmpty()) {
          learners.merge("", 1, Integer::sum);
        }
      }
    }
    return learners;
  }

  private static JsonNode roster(Sandbox sandbox, long course) {
    return new Caller(sandbox)
        .ask(
            "core_enrol_get_enrolled_users",
            "courseid=" + course,
            "options[0][name]=onlyactive",
            "options[0][value]=1");
  }

  private static long create(Sandbox sandbox, String idNumber) {
    return create(sandbox, idNumber, 5);
  }

  private static long create(Sandbox sandbox, String idNumber, int category) {
    return new Caller(sandbox)
        .ask(
            "core_course_create_courses",
            "courses[0][fullname]=Parcours " + idNumber,
            "courses[0][shortname]=Parcours " + idNumber,
            "courses[0][categoryid]=" + category,
            "courses[0][idnumber]=" + idNumber)
        .get(0)
        .required("id")
        .longValue();
  }
}
