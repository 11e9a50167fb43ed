package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static fr.passerelle.contract.Room.TUTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Enrolling people by a course’s manual instance. */
@ContractCases
class ManualEnrolmentTest {

  private static final String NOBODY = "99999999";

  @Test
  @Recorded({"4.5/ok-enrol", "4.1/enrol-manual"})
  void answersNull(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    room.enrol(LEARNER, person).is("null");
    assertThat(room.ids("onlyactive", "1")).containsExactly(person);
  }

  @Test
  @Recorded("4.5/ok-enrol-100")
  void enrolsManyInOneCall(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.people(site, 10);
    String[][] parts =
        IntStream.range(0, 10)
            .mapToObj(i -> room.enrolment(i, LEARNER, people.get(i)))
            .toArray(String[][]::new);
    site.call(Room.ENROL, Form.all(parts)).is("null");
    assertThat(room.ids()).isEqualTo(people);
  }

  @Test
  @Recorded("4.5/ok-enrol-again-other-role")
  void addsARoleToThatOfWhoIsThereAlready(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    room.enrol(TUTOR, person).is("null");
    room.enrol(TUTOR, person).is("null");
    assertThat(room.person(person).required("roles")).hasSize(2);
  }

  @Test
  @Recorded("4.5/ok-enrol-suspend")
  void suspendsAndLetsInAgain(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    room.enrol(LEARNER, person, "suspend=1").is("null");
    assertThat(room.ids("onlyactive", "1")).isEmpty();
    room.enrol(LEARNER, person).is("null");
    assertThat(room.ids("onlyactive", "1")).containsExactly(person);
  }

  @Test
  @Recorded("4.5/ok-enrol-suspend")
  void forgetsTheDatesThatASecondCallDoesNotRepeat(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    room.enrol(LEARNER, person, "timestart=1", "timeend=2").is("null");
    assertThat(room.ids("onlyactive", "1")).isEmpty();
    room.enrol(TUTOR, person).is("null");
    assertThat(room.ids("onlyactive", "1")).containsExactly(person);
  }

  @Test
  @Recorded("4.5/err-enrol-baduser")
  void refusesAPersonWhoDoesNotExist(Site site) {
    Answer answer = Room.on(site).enrol(LEARNER, NOBODY);
    if (site.kind().recent()) {
      answer.refuses(Thrown.NO_RECORD, "invaliduser", "Invalid user", "Utilisateur non valide");
    } else {
      answer.refuses(Thrown.CODING, "codingerror");
    }
  }

  @Test
  @Recorded("4.5/err-enrol-deleteduser")
  void refusesADeletedAccount(Site site) {
    List<JsonNode> deleted = Room.accounts(site).filter(Room::deleted).toList();
    assumeFalse(deleted.isEmpty(), "the site has no deleted account");
    Answer answer = Room.on(site).enrol(LEARNER, deleted.get(0).required("id").asString());
    if (site.kind().recent()) {
      answer.refuses(Thrown.MOODLE, "userdeleted");
    } else {
      answer.refuses(Thrown.CODING, "codingerror");
    }
  }

  @Test
  @Recorded({"4.5/err-enrol-roleid", "4.1/enrol-manual-norole"})
  void refusesARoleThatOneMayNotGive(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    room.enrol("1", person)
        .refuses(
            Thrown.MOODLE,
            "wsusercannotassign",
            "You don't have the permission to assign this role (1) to this user ("
                + person
                + ") in this course ("
                + room.course()
                + ").",
            "Vous n’avez pas les permissions requises pour attribuer ce rôle (1) à cet utilisateur ("
                + person
                + ") dans ce cours ("
                + room.course()
                + ").");
    assertThat(room.ids()).isEmpty();
  }

  @Test
  @Recorded("4.5/err-enrol-roleid")
  void refusesARoleThatDoesNotExist(Site site) {
    Room.on(site)
        .enrol("99999", Room.people(site, 1).get(0))
        .refuses(Thrown.MOODLE, "wsusercannotassign");
  }

  @Test
  @Recorded({"4.5/err-enrol-baduser", "4.1/enrol-manual-norole"})
  void looksAtThePersonBeforeTheRoleSince45(Site site) {
    Room.on(site)
        .enrol("1", NOBODY)
        .refuses(
            site.kind().recent() ? Thrown.NO_RECORD : Thrown.MOODLE,
            site.kind().recent() ? "invaliduser" : "wsusercannotassign");
  }

  @Test
  @Recorded("4.5/err-bad-course-id-groups")
  void takesACourseThatDoesNotExistForAWrongParameter(Site site) {
    String person = Room.people(site, 1).get(0);
    site.call(
            Room.ENROL,
            Form.item("enrolments", 0, "roleid=5", "userid=" + person, "courseid=99999999"))
        .refusesParameters();
  }

  @Test
  @Recorded("4.5/err-enrol-2nd-bad")
  void enrolsNobodyOfACallWhenOneIsRefused(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.people(site, 2);
    String[] good = room.enrolment(0, LEARNER, people.get(0));
    site.call(Room.ENROL, Form.all(good, room.enrolment(1, "1", people.get(1))))
        .refuses(Thrown.MOODLE, "wsusercannotassign");
    assertThat(room.ids()).isEmpty();
  }

  @Test
  @InState(State.INSTANCES_DISABLED)
  @Recorded({"4.5/ok-enrol-manualdisabled", "4.5/err-enrol-nomanual"})
  void needsAnEnabledManualInstance(Site site) {
    String course = Room.courses(site).get(0);
    String person = Room.people(site, 1).get(0);
    Answer answer =
        site.call(
            Room.ENROL,
            Form.item("enrolments", 0, "roleid=5", "userid=" + person, "courseid=" + course));
    answer.refuses(Thrown.MOODLE, "wsnoinstance");
    if (site.kind().recent()) {
      assertThat(answer.json().required("message").stringValue()).contains("(id = " + course + ")");
    }
  }

  @ParameterizedTest
  @CsvSource({"roleid", "userid", "courseid"})
  @Recorded("4.5/err-missing-param")
  void needsRolePersonAndCourse(String missing, Site site) {
    Room room = Room.on(site);
    String[] rest =
        List.of(room.enrolment(0, LEARNER, "7")).stream()
            .filter(pair -> !pair.contains(missing))
            .toArray(String[]::new);
    site.call(Room.ENROL, rest).refusesParameters();
  }

  @Test
  @Recorded("4.5/ok-enrol-empty")
  void refusesAnEmptyList(Site site) {
    site.call(Room.ENROL).refusesParameters();
  }
}
