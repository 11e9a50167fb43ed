package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static fr.passerelle.contract.Room.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each missing capability does to what is read of people: a refusal, or silently less. */
@ContractCases
class MissingRightsTest {

  private static void refusesToEnter(Answer answer, String course) {
    answer.refuses(
        Thrown.MOODLE,
        "errorcoursecontextnotvalid",
        "You cannot execute functions in the course context (course id:"
            + course
            + "). The context error message was: Course or activity not accessible.",
        "Vous ne pouvez pas exécuter de fonctions dans le contexte du cours (identifiant du cours\u00a0: "
            + course
            + "). Le message d’erreur du contexte est\u00a0: Cours ou activité non disponible..");
  }

  private static void refuses(Answer answer, String english, String french) {
    answer.refuses(
        Thrown.NO_PERMISSION,
        "nopermissions",
        "Sorry, but you do not currently have permissions to do that (" + english + ").",
        "Désolé, vous n’avez actuellement pas les permissions requises pour effectuer ceci ("
            + french
            + ")");
  }

  @Test
  @InState(State.WITHOUT_COURSE_VIEW)
  @Recorded({
    "4.5/enrolled-nocap-courseview",
    "4.5/err-missing-capability-get_enrolled",
    "4.1/err-onlyactive-etroit"
  })
  void refusesTheRosterToWhoMayNotViewCourses(Site site) {
    Room room = Room.on(site, "visible=1");
    refusesToEnter(room.roster(), room.course());
    refusesToEnter(room.roster("onlyactive", "1"), room.course());
  }

  @Test
  @InState(State.WITHOUT_COURSE_VIEW)
  @Recorded("4.5/err-missing-capability-groups")
  void refusesTheGroupsToWhoMayNotViewCourses(Site site) {
    Room room = Room.on(site, "visible=1");
    refusesToEnter(room.groups(), room.course());
    refusesToEnter(room.createGroup("Groupe A", "description="), room.course());
  }

  @Test
  @InState(State.WITHOUT_COURSE_VIEW)
  @Recorded("4.5/err-missing-capability-enrol")
  void refusesToEnrolByWhoMayNotViewCourses(Site site) {
    Room.on(site, "visible=1")
        .enrol(LEARNER, Room.people(site, 1).get(0))
        .refuses(
            Thrown.REQUIRE_LOGIN,
            "requireloginerror",
            "Course or activity not accessible.",
            "Cours ou activité non disponible.");
  }

  @Test
  @InState(State.WITHOUT_COURSE_VIEW)
  @Recorded("4.5/nocap-courseview-byfield")
  void showsCoursesFromOutsideToWhoMayNotViewThem(Site site) {
    assertThat(site.read(Room.on(site, "visible=1").course()).propertyNames())
        .contains("id", "shortname", "fullname", "categoryid", "summary", "customfields")
        .doesNotContain("visible", "idnumber", "format", "startdate", "groupmode");
  }

  @Test
  @InState(State.WITHOUT_COURSE_VIEW)
  @Recorded({"4.5/nocap-courseview-byfield", "4.1/cap-enrolmethods"})
  void showsEnrolmentMethodsToWhoMayNotViewCourses(Site site) {
    Room room = Room.on(site, "visible=1");
    site.call("core_enrol_get_course_enrolment_methods", "courseid=" + room.course()).is("[]");
  }

  @Test
  @InState(State.WITHOUT_VIEW_HIDDEN_COURSES)
  @Recorded("4.5/enrolled-nocap-viewhiddencourses-HIDDEN")
  void refusesAHiddenCourseToWhoMayNotViewIt(Site site) {
    Room room = Room.on(site);
    refusesToEnter(room.roster(), room.course());
    refusesToEnter(room.groups(), room.course());
    room.enrol(LEARNER, Room.people(site, 1).get(0))
        .refuses(Thrown.REQUIRE_LOGIN, "requireloginerror");
  }

  @Test
  @InState(State.WITHOUT_VIEW_HIDDEN_COURSES)
  @Recorded({"4.1/cap-enrolmethods-hidden", "4.1/cap-enrolmethods-corbeille"})
  void saysOfAHiddenCourseThatItIsHiddenWhenAskedForItsEnrolmentMethods(Site site) {
    Room room = Room.on(site);
    site.call("core_enrol_get_course_enrolment_methods", "courseid=" + room.course())
        .refuses(Thrown.MOODLE, "coursehidden", "error/coursehidden", "error/coursehidden");
  }

  @Test
  @InState(State.WITHOUT_ACCESS_ALL_GROUPS)
  @Recorded({
    "4.5/enrolled-nocap-accessallgroups-SEPGROUPS",
    "4.5/enrolled-nocap-accessallgroups-session2-sep"
  })
  void emptiesTheRosterOfSeparateGroupsWithoutAWord(Site site) {
    Room room = Room.on(site, "groupmode=1");
    room.learners(2);
    room.roster().is("[]");
    room.roster("onlyactive", "1").is("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2"})
  @InState(State.WITHOUT_ACCESS_ALL_GROUPS)
  @Recorded("4.5/enrolled-nocap-accessallgroups-THIRTY-groupid")
  void leavesTheRosterOfOtherCoursesWhole(String groupMode, Site site) {
    Room room = Room.on(site, "groupmode=" + groupMode);
    List<String> people = room.learners(2);
    assertThat(room.ids()).isEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-1"})
  @InState(State.WITHOUT_ACCESS_ALL_GROUPS)
  @Recorded("4.5/enrolled-nocap-accessallgroups-THIRTY-groupid")
  void refusesTheRosterOfAGroup(String group, Site site) {
    Room room = Room.on(site);
    refuses(room.roster("groupid", group), "Access all groups", "Accéder à tous les groupes");
  }

  /** Who runs a course somewhere is shown to everybody. */
  @Test
  @InState(State.WITHOUT_VIEW_DETAILS)
  @Recorded("4.5/enrolled-nocap-viewdetails")
  void shortensTheRosterToTheContactsOfCourses(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.unseen(site, 3);
    room.enrol(LEARNER, people.get(0)).is("null");
    room.enrol(LEARNER, people.get(1)).is("null");
    room.enrol(TRAINER, people.get(2)).is("null");
    assertThat(room.ids()).containsExactly(people.get(2));
  }

  @Test
  @InState(State.WITHOUT_VIEW_DETAILS)
  @Recorded("4.5/enrolled-nocap-viewdetails-and-all-limit")
  void shortensPagesSoThatAnEmptyOneIsNotTheLast(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.unseen(site, 3);
    room.enrol(LEARNER, people.get(0)).is("null");
    room.enrol(LEARNER, people.get(1)).is("null");
    room.enrol(TRAINER, people.get(2)).is("null");
    room.roster("limitnumber", "2").is("[]");
    assertThat(room.ids("limitnumber", "2", "limitfrom", "2")).containsExactly(people.get(2));
  }

  @Test
  @InState(State.WITHOUT_VIEW_DETAILS)
  @Recorded("4.5/warn-missing-capability-users_by_field")
  void findsNobodyButThemselves(Site site) {
    String own = site.call("core_webservice_get_site_info").value().required("userid").asString();
    String learner = Room.unseen(site, 1).get(0);
    assertThat(Room.ids(Room.lookUp(site, "id", learner, own).value())).containsExactly(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onlyactive", "onlysuspended"})
  @InState(State.WITHOUT_ENROL_REVIEW)
  @Recorded("4.5/enrolled-nocap-enrolreview-onlyactive")
  void refusesToTellTheStatesOfEnrolments(String option, Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(1);
    refuses(
        room.roster(option, "1"),
        "Review course enrolments",
        "Consulter les inscriptions au cours");
    assertThat(room.ids()).isEqualTo(people);
  }

  @Test
  @InState(State.WITHOUT_VIEW_PARTICIPANTS)
  @Recorded("4.5/enrolled-nocap-enrolreview-onlyactive")
  void showsTheRosterToWhoReviewsEnrolmentsAndMayNotViewParticipants(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(1);
    assertThat(room.ids()).isEqualTo(people);
    assertThat(room.ids("onlyactive", "1")).isEqualTo(people);
  }

  /** Not recorded; the capability's French name is not known. */
  @Test
  @InState(State.WITHOUT_VIEW_PARTICIPANTS_AND_ENROL_REVIEW)
  void refusesTheRosterToWhoMayDoNeither(Site site) {
    Room.on(site).roster().refuses(Thrown.NO_PERMISSION, "nopermissions");
  }

  @Test
  @InState(State.WITHOUT_VIEW_HIDDEN_USER_FIELDS)
  @Recorded({"4.1/hiddenfields-withoutcap", "4.1/hiddenfields-withcap"})
  void leavesOutLastAccessesThatTheSiteHides(Site site) {
    Room room = Room.on(site);
    JsonNode person =
        room.person(room.learners(1).get(0), "userfields", "id,lastaccess,lastcourseaccess,roles");
    assertThat(person.propertyNames()).containsExactlyInAnyOrder("id", "fullname", "roles");
  }

  @Test
  @InState(State.WITHOUT_VIEW_ALL_DETAILS)
  @Recorded("4.5/enrolled-nocap-viewdetails-and-all")
  void leavesOutUserNamesAndIdnumbers(Site site) {
    Room room = Room.on(site);
    JsonNode person = room.person(room.learners(1).get(0));
    assertThat(person.propertyNames())
        .doesNotContain("username", "idnumber", "institution", "department")
        .contains("email", "lastaccess", "roles");
  }

  @Test
  @InState(State.WITHOUT_VIEW_ALL_DETAILS)
  @Recorded("4.5/warn-missing-capability-users_by_field")
  void findsNobodyByWhatIsNotShown(Site site) {
    String id = Room.people(site, 1).get(0);
    JsonNode account = Room.lookUp(site, "id", id).value().get(0);
    String email = account.required("email").stringValue();
    assertThat(account.propertyNames()).doesNotContain("username", "idnumber", "auth", "lang");
    assertThat(Room.ids(Room.lookUp(site, "email", email).value())).containsExactly(id);
    Room.lookUp(site, "username", email.replaceFirst("@.*", "")).is("[]");
  }

  /** Some people show their address to everybody; the others are not found by it. */
  @Test
  @InState(State.WITHOUT_VIEW_USER_IDENTITY)
  @Recorded("4.1/noidentity")
  void leavesOutTheAddressesOfWhoHidesThem(Site site) {
    assertThat(Room.accounts(site).filter(account -> !account.has("email"))).isNotEmpty();
    String[] addresses =
        Room.accounts(site)
            .filter(account -> account.has("username"))
            .map(account -> account.required("username").stringValue() + "@example.org")
            .toArray(String[]::new);
    assertThat(Room.lookUp(site, "email", addresses).value().valueStream())
        .allMatch(account -> account.has("email"))
        .hasSizeLessThan(addresses.length);
  }

  @ParameterizedTest
  @CsvSource({"core_group_get_course_groups", "core_group_create_groups"})
  @InState(State.WITHOUT_MANAGE_GROUPS)
  @Recorded("4.5/err-missing-capability-groups")
  void refusesGroupsToWhoMayNotManageThem(String function, Site site) {
    Room room = Room.on(site);
    Answer answer =
        function.endsWith("get_course_groups")
            ? room.groups()
            : room.createGroup("Groupe A", "description=");
    refuses(answer, "Manage groups", "Gérer les groupes");
  }

  @Test
  @InState(State.WITHOUT_MANUAL_ENROL)
  @Recorded("4.5/err-missing-capability-enrol")
  void refusesToEnrolByWhoMayNot(Site site) {
    Room room = Room.on(site);
    refuses(
        room.enrol(LEARNER, Room.people(site, 1).get(0)),
        "Enrol users",
        "Inscrire des utilisateurs");
  }

  @Test
  @InState(State.WITHOUT_ROLE_ASSIGN)
  @Recorded({"4.5/err-enrol-roleid", "4.1/enrol-manual-norole"})
  void hasNoRoleToEnrolWithForWhoMayAssignNone(Site site) {
    Room room = Room.on(site);
    room.enrol(LEARNER, Room.people(site, 1).get(0)).refuses(Thrown.MOODLE, "wsusercannotassign");
    assertThat(room.ids()).isEmpty();
  }

  @Test
  @InState(State.WITHOUT_ROLE_REVIEW)
  @Recorded("4.5/enrolled-nocap-rolereview-withcap")
  void refusesToSayWhoMayDoSomething(Site site) {
    Room room = Room.on(site);
    refuses(
        room.roster("withcapability", "mod/assign:submit"),
        "Review permissions for others",
        "Consulter les permissions des autres");
  }
}
