package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static fr.passerelle.contract.Room.TRAINER;
import static fr.passerelle.contract.Room.TUTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a roster says of a person: roles, groups, courses, last accesses. */
@ContractCases
class RosterPeopleTest {

  @Test
  @Recorded({"4.5/enrolled-11-onlyactive-id-roles", "4.1/enrolled-s1-onlysuspended_1"})
  void showsWhoHoldsTwoRolesOnceWithBoth(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    room.enrol(TUTOR, person).is("null");
    assertThat(room.ids()).containsExactly(person);
    JsonNode roles = room.person(person, "userfields", "roles").required("roles");
    assertThat(roles.valueStream().map(role -> role.required("roleid").asString()))
        .containsExactly(TUTOR, LEARNER);
  }

  @Test
  @Recorded({
    "4.5/enrolled-101-onlyactive-id-roles",
    "4.1/enrolled-s1-userfields_id_roles-onlyactive_1"
  })
  void tellsARoleByItsShortName(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    room.enrol(TRAINER, person).is("null");
    JsonNode role = room.person(person, "userfields", "roles").required("roles").get(0);
    assertThat(role.propertyNames()).containsExactly("roleid", "name", "shortname", "sortorder");
    assertThat(role.required("shortname").stringValue()).matches("[a-z]+");
    assertThat(role.required("sortorder").intValue()).isZero();
  }

  /** A name that the site gave, such as Tuteur; never the usual one in the language of the call. */
  @Test
  @Recorded({"4.5/enrolled-RENAMEDROLE-202", "4.1/roster-noname"})
  void leavesTheNameOfARoleEmptyUnlessTheSiteGaveItOne(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    room.enrol(TUTOR, person).is("null");
    for (JsonNode role : room.person(person).required("roles")) {
      assertThat(role.required("name").stringValue())
          .isNotIn("Student", "Non-editing teacher", "Étudiant", "Enseignant non éditeur");
    }
  }

  @Test
  @Recorded({"4.5/enrolled-COHORT", "4.1/enrolled-s1-"})
  void showsFirstAndLastNameSince45(Site site) {
    Room room = Room.on(site);
    JsonNode person = room.person(room.learners(1).get(0));
    assertThat(person.has("firstname")).isEqualTo(site.kind().recent());
    assertThat(person.has("lastname")).isEqualTo(site.kind().recent());
    assertThat(person.propertyNames())
        .contains("id", "fullname", "username", "email", "roles", "enrolledcourses");
  }

  @Test
  @Recorded({"4.5/enrolled-THIRTY-othercourse-group", "4.1/enrolled-s1-"})
  void showsAGroupWithItsDescription(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    String group = room.group("Groupe A", person);
    JsonNode groups = room.person(person, "userfields", "groups").required("groups");
    assertThat(groups.toString())
        .isEqualTo(
            "[{\"id\":"
                + group
                + ",\"name\":\"Groupe A\",\"description\":\"\",\"descriptionformat\":1}]");
  }

  /** 4.1 sends an empty list at first, and as 4.5 none since some later release. */
  @Test
  @Recorded({"4.5/enrolled-ODD-group--1", "4.1/enrolled-s1-sortby_lastname"})
  void showsNoGroupOfWhoIsInNone(Site site) {
    Room room = Room.on(site);
    JsonNode person = room.person(room.learners(1).get(0), "userfields", "groups");
    assertThat(person.path("groups")).isEmpty();
    assertThat(person.has("groups") && site.kind().recent()).isFalse();
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-name", "4.5/get_group_members-ODD"})
  void showsBothGroupsOfWhoIsInTwo(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    String one = room.group("G1", person);
    String other = room.group("G2", person);
    JsonNode groups = room.person(person, "userfields", "groups").required("groups");
    assertThat(Room.ids(groups)).containsExactly(one, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  @Recorded({"4.5/enrolled-ODD-name", "4.5/enrolled-ODD-name-raw"})
  void escapesTheNamesOfGroupsWhetherRawIsWishedForOrNot(String raw, Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    room.group("A & B", person);
    assertThat(wishing(room, "groups", raw).get(0).required("name").stringValue())
        .isEqualTo("A &amp; B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  @Recorded("4.5/enrolled-nocap-viewdetails-and-all-limit")
  void escapesTheNamesOfCoursesWhetherRawIsWishedForOrNot(String raw, Site site) {
    Room room = Room.on(site, "fullname=Dire & lire");
    room.learners(1);
    JsonNode courses = wishing(room, "enrolledcourses", raw);
    assertThat(
            courses
                .valueStream()
                .filter(course -> course.required("id").asString().equals(room.course()))
                .map(course -> course.required("fullname").stringValue()))
        .containsExactly("Dire &amp; lire");
  }

  private static JsonNode wishing(Room room, String field, String raw) {
    String[] wish = {"moodlewssettingraw=" + raw};
    String[] form = Room.rosterForm(room.course(), "userfields", field);
    return room.site().call(Room.ROSTER, Form.all(form, wish)).value().get(0).required(field);
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-userfields-idnumber", "4.1/hiddenfields-withcap"})
  void saysZeroForACourseThatWasNeverOpened(Site site) {
    Room room = Room.on(site);
    JsonNode person = room.person(room.learners(1).get(0), "userfields", "lastcourseaccess");
    assertThat(person.required("lastcourseaccess").longValue()).isZero();
  }

  @Test
  @Recorded({"4.5/enrolled-nocap-viewdetails", "4.1/noidentity"})
  void saysWhenACourseWasLastOpened(Site site) {
    List<Long> times =
        Room.courses(site).stream()
            .map(course -> Room.roster(site, course, "userfields", "lastcourseaccess").value())
            .flatMap(JsonNode::valueStream)
            .map(person -> person.required("lastcourseaccess").longValue())
            .toList();
    assertThat(times).allMatch(time -> time == 0 || time > 1_500_000_000L);
    assertThat(times).anyMatch(time -> time > 0);
  }

  @Test
  @Recorded("4.5/enrolled-SITE")
  void holdsEveryAccountOnTheFrontPage(Site site) {
    JsonNode info = site.call("core_webservice_get_site_info").value();
    List<String> everybody = Room.ids(Room.roster(site, "1", "userfields", "id").value());
    List<String> living =
        Room.accounts(site)
            .filter(account -> !Room.deleted(account))
            .map(account -> account.required("id").asString())
            .toList();
    assertThat(everybody).contains("1", info.required("userid").asString()).containsAll(living);
  }
}
