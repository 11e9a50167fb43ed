package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Course 2 has 28 active learners, three others, two tutors and a trainer. */
class RosterTest {

  private static final String ROSTER = "core_enrol_get_enrolled_users";

  private final Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 34",
    "onlyactive, 1, 31",
    "onlyactive, 0, 34",
    "onlyactive, false, 31",
    "onlysuspended, 1, 3",
    "limitnumber, 10, 10",
    "limitnumber, 0, 34",
    "limitnumber, -1, 34",
    "limitfrom, 30, 4",
    "limitfrom, 500, 0",
    "groupid, 1, 22",
    "groupid, -1, 1",
    "groupid, 99999, 0",
    "nope, 1, 34"
  })
  void holdsWhomTheOptionsLetThrough(String option, String value, int size) {
    assertThat(option == null || option.isEmpty() ? roster(2) : roster(2, option, value))
        .hasSize(size);
  }

  @Test
  void goesThroughPagesWithoutLosingAnybody() {
    List<JsonNode> all = new ArrayList<>();
    for (int from = 0; from < 40; from += 7) {
      roster(2, "userfields", "id", "limitfrom", "" + from, "limitnumber", "7").forEach(all::add);
    }
    assertThat(all).isEqualTo(roster(2, "userfields", "id").valueStream().toList());
  }

  @Test
  void showsWhoHoldsTwoRolesOrTwoEnrolmentsOnce() {
    JsonNode people = roster(4, "userfields", "id,roles");
    assertThat(people.valueStream().map(person -> person.required("id").asInt()))
        .doesNotHaveDuplicates();
    assertThat(
            person(people, 5)
                .required("roles")
                .valueStream()
                .map(role -> role.required("shortname").stringValue()))
        .containsExactly("tuteur", "participant");
  }

  @Test
  void countsSuspendedAccountsAndForgetsDeletedOnes() {
    assertThat(ids(roster(4, "onlyactive", "1"))).contains(8L + 70).doesNotContain(8L + 71);
    assertThat(ids(roster(4))).doesNotContain(8L + 71);
  }

  @Test
  void leavesOutARoleWithoutAnEnrolment() {
    sandbox.put(new RoleHolding(9000, 2, 70, 5));
    assertThat(ids(roster(2))).doesNotContain(70L);
  }

  @Test
  void takesADisabledMethodForInactive() {
    EnrolmentMethod self =
        sandbox
            .state()
            .all(EnrolmentMethod.class)
            .filter(method -> method.course() == 2 && method.open() && method.is("self"))
            .findFirst()
            .orElseThrow();
    sandbox.put(new EnrolmentMethod(self.id(), 2, self.type(), self.name(), false, self.open()));
    assertThat(roster(2, "onlyactive", "1")).hasSize(3);
    assertThat(roster(2, "onlysuspended", "1")).hasSize(31);
  }

  @Test
  void showsOneGroupTwoGroupsOrNone() {
    JsonNode people = roster(4, "userfields", "id,groups");
    assertThat(person(people, 8 + 40).required("groups")).hasSize(1);
    assertThat(person(people, 8 + 61).required("groups")).hasSize(2);
    assertThat(person(people, 8 + 60).required("groups")).isEmpty();
  }

  @Test
  void isLeanButAlwaysNamesThePerson() {
    assertThat(roster(2, "userfields", "id,lastcourseaccess").get(0).propertyNames())
        .containsExactly("id", "fullname", "lastcourseaccess");
  }

  @Test
  void saysZeroForACourseNeverOpened() {
    JsonNode people = roster(2, "userfields", "id,lastcourseaccess");
    assertThat(person(people, 10).required("lastcourseaccess").longValue()).isZero();
    assertThat(person(people, 11).required("lastcourseaccess").longValue()).isPositive();
  }

  @Test
  void hidesLastAccessesWithoutTheCapability() {
    sandbox.access().drop(Capability.VIEW_HIDDEN_FIELDS);
    assertThat(roster(2, "userfields", "id,lastcourseaccess,email").get(0).propertyNames())
        .containsExactly("id", "fullname");
  }

  @Test
  void isKilledByOneNameWithATagUnlessThePageLeavesItOut() {
    Person poisoned = sandbox.state().get(Person.class, 20);
    sandbox.put(
        new Person(
            20,
            poisoned.userName(),
            "<b>Zoé</b>",
            poisoned.lastName(),
            poisoned.email(),
            "",
            "",
            "",
            false,
            false,
            0));
    assertThat(caller.errorOf(ROSTER, options("2", "userfields", "id")))
        .isEqualTo("invalidresponse");
    assertThat(roster(2, "userfields", "id", "limitnumber", "5")).hasSize(5);
    assertThat(caller.errorOf("core_user_get_users_by_field", "field=id", "values[0]=20"))
        .isEqualTo("invalidresponse");
  }

  @Test
  void isEmptyForSeparateGroupsWithoutTheCapability() {
    assertThat(roster(7)).hasSize(13);
    sandbox.access().drop(Capability.ACCESS_ALL_GROUPS);
    assertThat(roster(7)).isEmpty();
    assertThat(roster(2)).hasSize(34);
    assertThat(caller.errorOf(ROSTER, options("2", "groupid", "1"))).isEqualTo("nopermissions");
  }

  @Test
  void holdsOnlyContactsWithoutTheCapabilityToSeeDetails() {
    sandbox.access().drop(Capability.VIEW_DETAILS);
    assertThat(ids(roster(2))).containsExactly(7L);
    assertThat(caller.ask("core_user_get_users_by_field", "field=id", "values[0]=20")).isEmpty();
  }

  @Test
  void refusesStatesWithoutTheCapabilityToReviewThem() {
    sandbox.access().drop(Capability.REVIEW_ENROLMENTS);
    assertThat(caller.errorOf(ROSTER, options("2", "onlyactive", "1"))).isEqualTo("nopermissions");
    assertThat(roster(2)).hasSize(34);
  }

  @Test
  void sortsAsAsked() {
    List<Long> byId = ids(roster(2, "sortby", "id", "sortdirection", "desc"));
    assertThat(byId).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    assertThat(roster(2, "sortby", "lastname").get(0).required("fullname").stringValue())
        .endsWith("Ben Saïd");
  }

  @Test
  void listsEveryAccountOnTheFrontPage() {
    assertThat(roster(1)).hasSize(82);
  }

  private JsonNode roster(long course, String... options) {
    return caller.ask(ROSTER, options("" + course, options));
  }

  private static String[] options(String course, String... options) {
    Stream.Builder<String> parameters = Stream.builder();
    parameters.add("courseid=" + course);
    for (int i = 0; i < options.length; i += 2) {
      parameters.add("options[" + i + "][name]=" + options[i]);
      parameters.add("options[" + i + "][value]=" + options[i + 1]);
    }
    return parameters.build().toArray(String[]::new);
  }

  private static List<Long> ids(JsonNode people) {
    return people.valueStream().map(person -> person.required("id").longValue()).toList();
  }

  private static JsonNode person(JsonNode people, long id) {
    return people
        .valueStream()
        .filter(person -> person.required("id").longValue() == id)
        .findFirst()
        .orElseThrow();
  }
}
