package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Groups of a course and who is in them. */
@ContractCases
@ByMatching
class CourseGroupsTest {

  private static final String OF_45 = ",\"visibility\":0,\"participation\":true";

  private static String shown(Site site, String id, Room room, String name, String key) {
    return "[{\"id\":"
        + id
        + ",\"courseid\":"
        + room.course()
        + ",\"name\":\""
        + name
        + "\",\"description\":\"d\",\"descriptionformat\":1,\"enrolmentkey\":"
        + key
        + ",\"idnumber\":\"G-1\""
        + (site.kind().recent() ? OF_45 : "")
        + "}]";
  }

  @Test
  @Recorded({"4.5/ok-create_groups2", "4.1/group-create"})
  void answersAsItWasSentWithAnEmptyKey(Site site) {
    Room room = Room.on(site);
    Answer answer = room.createGroup("Groupe & 😀", "description=d", "idnumber=G-1");
    String id = answer.value().get(0).required("id").asString();
    answer.is(shown(site, id, room, "Groupe & 😀", "\"\""));
  }

  @Test
  @Recorded({"4.5/ok-get_course_groups", "4.1/groups"})
  void showsNamesEscapedAndNoKey(Site site) {
    Room room = Room.on(site);
    Answer made = room.createGroup("Groupe & 😀", "description=d", "idnumber=G-1");
    String id = made.value().get(0).required("id").asString();
    room.groups().is(shown(site, id, room, "Groupe &amp; 😀", "null"));
    room.groups("moodlewssettingraw=1").is(shown(site, id, room, "Groupe & 😀", "null"));
  }

  @Test
  @Recorded({"4.5/err-create_groups-nodesc", "4.5/err-missing-param"})
  void needsADescriptionEvenIfEmpty(Site site) {
    Room room = Room.on(site);
    room.createGroup("Groupe A").refusesParameters();
    room.createGroup("Groupe A", "description=").value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Groupe & <é>", "<b>A</b>"})
  @Recorded("4.5/ok-create_groups")
  void refusesAnEmptyNameAndOneWithATag(String name, Site site) {
    Room.on(site).createGroup(name, "description=").refusesParameters();
  }

  @Test
  @Recorded({"4.5/err-create_groups-dup", "4.1/group-create-dup-case"})
  void refusesANameThatIsTaken(Site site) {
    Room room = Room.on(site);
    room.group("Éq A");
    room.createGroup("Éq A", "description=").refusesParameters();
  }

  @Test
  @Recorded("4.1/group-create-dup-case")
  void comparesNamesAsTheDatabaseDoes(Site site) {
    Room room = Room.on(site);
    room.group("Éq A");
    Answer answer = room.createGroup("eq a", "description=");
    assertThat(answer.json().path("errorcode").asString(""))
        .isEqualTo(site.kind().loose() ? "invalidparameter" : "");
  }

  @Test
  @Recorded("4.5/err-create_groups-dup")
  void letsAnotherCourseHaveTheName(Site site) {
    Room.on(site).group("Groupe A");
    Room.on(site).group("Groupe A");
  }

  @Test
  @Recorded("4.5/err-create_groups-dupid")
  void refusesAnIdnumberThatIsTaken(Site site) {
    Room room = Room.on(site);
    room.createGroup("Groupe A", "description=", "idnumber=G-1").value();
    room.createGroup("Groupe B", "description=", "idnumber=G-1")
        .refuses(Thrown.MOODLE, "idnumbertaken");
  }

  @Test
  @Recorded("4.1/group-create-dup-idn")
  void comparesIdnumbersToTheLetterWhateverTheDatabase(Site site) {
    Room room = Room.on(site);
    room.createGroup("Groupe A", "description=", "idnumber=EQ-A").value();
    room.createGroup("Groupe B", "description=", "idnumber=eq-a").value();
  }

  @Test
  @Recorded({"4.5/atomic-dup-within-batch", "4.5/err-create_groups-dup"})
  void makesNoneOfACallWhenOneIsRefused(Site site) {
    Room room = Room.on(site);
    String[] pairs = {"courseid=" + room.course(), "name=Groupe A", "description="};
    site.call(
            "core_group_create_groups",
            Form.all(Form.item("groups", 0, pairs), Form.item("groups", 1, pairs)))
        .refusesParameters();
    room.groups().is("[]");
  }

  @Test
  @Recorded({"4.5/err-bad-course-id-groups", "4.1/err-unknown-course-groups"})
  void takesACourseThatDoesNotExistForAMissingContext(Site site) {
    site.call("core_group_get_course_groups", "courseid=99999999")
        .refuses(
            Thrown.MOODLE,
            "errorcoursecontextnotvalid",
            "You cannot execute functions in the course context (course id:99999999). The context"
                + " error message was: Invalid parameter value detected",
            "Vous ne pouvez pas exécuter de fonctions dans le contexte du cours (identifiant du"
                + " cours\u00a0: 99999999). Le message d’erreur du contexte est\u00a0: Valeur incorrecte de"
                + " paramètre détectée.");
  }

  @Test
  @Recorded({"4.5/ok-get_course_groups-301", "4.1/groups"})
  void comeInTheOrderOfTheDatabase(Site site) {
    Room room = Room.on(site);
    List.of("beta", "Éta", "Zeta", "Alpha").forEach(room::group);
    List<String> names =
        room.groups()
            .value()
            .valueStream()
            .map(group -> group.required("name").stringValue())
            .toList();
    assertThat(names)
        .isEqualTo(
            site.kind().loose()
                ? List.of("Alpha", "beta", "Éta", "Zeta")
                : List.of("Alpha", "Zeta", "beta", "Éta"));
  }

  @Test
  @Recorded("4.5/err-add_group_members-notenrolled")
  void refuseAMemberWhoIsNotEnrolled(Site site) {
    Room room = Room.on(site);
    String group = room.group("Groupe A");
    room.addMember(group, Room.people(site, 1).get(0)).refusesParameters();
  }

  @Test
  @Recorded({"4.5/err-add_group_members-notenrolled", "4.5/ok-enrol-suspend"})
  void takeAMemberWhoseEnrolmentIsSuspended(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    room.enrol(LEARNER, person, "suspend=1").is("null");
    room.group("Groupe A", person);
  }

  @Test
  @Recorded({"4.5/ok-add_group_members-already", "4.1/group-add"})
  void takeAMemberTwiceForOne(Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    String group = room.group("Groupe A", person);
    room.addMember(group, person).is("null");
    room.members(group).is("[{\"groupid\":" + group + ",\"userids\":[" + person + "]}]");
  }

  @ParameterizedTest
  @CsvSource({"group, invalidrecord", "person, invaliduser"})
  @Recorded({"4.5/err-get_group_members-bad", "4.5/err-enrol-baduser"})
  void refuseAMemberOrAGroupThatDoesNotExist(String missing, String errorCode, Site site) {
    Room room = Room.on(site);
    String person = room.learners(1).get(0);
    String group = room.group("Groupe A");
    boolean noGroup = missing.equals("group");
    room.addMember(noGroup ? "99999999" : group, noGroup ? person : "99999999")
        .refuses(Thrown.NO_RECORD, errorCode);
  }

  @Test
  @Recorded("4.5/err-add_group_members-notenrolled")
  void takeNoneOfACallWhenOneIsRefused(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.people(site, 2);
    room.enrol(LEARNER, people.get(0)).is("null");
    String group = room.group("Groupe A");
    site.call(
            "core_group_add_group_members",
            Form.all(
                Form.item("members", 0, "groupid=" + group, "userid=" + people.get(0)),
                Form.item("members", 1, "groupid=" + group, "userid=" + people.get(1))))
        .refusesParameters();
    room.members(group).is("[{\"groupid\":" + group + ",\"userids\":[]}]");
  }

  @Test
  @Recorded({"4.5/get_group_members-ODD", "4.1/members"})
  void tellTheirMembersInTheOrderAsked(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(1);
    String one = room.group("Groupe A", people.get(0));
    String other = room.group("Groupe B");
    JsonNode answer =
        site.call("core_group_get_group_members", "groupids[0]=" + other, "groupids[1]=" + one)
            .value();
    assertThat(answer.valueStream().map(it -> it.required("groupid").asString()))
        .containsExactly(other, one);
    assertThat(answer.valueStream().map(it -> it.required("userids").size())).containsExactly(0, 1);
  }

  @Test
  @Recorded("4.5/err-get_group_members-bad")
  void tellNoMembersOfAGroupThatDoesNotExist(Site site) {
    site.call("core_group_get_group_members", "groupids[0]=999999")
        .refuses(
            Thrown.NO_RECORD,
            "invalidrecord",
            "Can't find data record in database table groups.",
            "Impossible de trouver l’enregistrement de données dans la table groups de la base de"
                + " données.");
  }
}
