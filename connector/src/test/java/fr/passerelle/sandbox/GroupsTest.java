package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GroupsTest {

  private static final String CREATE = "core_group_create_groups";

  private final Sandbox plain = Sandboxes.start(Profile.MOODLE);
  private final Sandbox magistere = Sandboxes.start(Profile.MAGISTERE_2);

  @AfterEach
  void close() {
    plain.close();
    magistere.close();
  }

  @Test
  void answersWhatItCreatedAsRecordedWithEachRelease() {
    assertThat(new Caller(plain).text(CREATE, group("Groupe & 😀", "GID1")))
        .isEqualTo(
            "[{\"id\":11,\"courseid\":6,\"name\":\"Groupe & \\ud83d\\ude00\",\"description\":\"d\","
                + "\"descriptionformat\":1,\"enrolmentkey\":\"\",\"idnumber\":\"GID1\","
                + "\"visibility\":0,\"participation\":true}]");
    assertThat(new Caller(magistere).text(CREATE, group("Éq A", "EQ-A")))
        .isEqualTo(
            "[{\"id\":11,\"courseid\":6,\"name\":\"\\u00c9q A\",\"description\":\"d\","
                + "\"descriptionformat\":1,\"enrolmentkey\":\"\",\"idnumber\":\"EQ-A\"}]");
  }

  @Test
  void comparesNamesAsTheDatabaseAndIdnumbersToTheLetter() {
    Caller caller = new Caller(magistere);
    caller.ask(CREATE, group("Éq A", "EQ-A"));
    assertThat(caller.errorOf(CREATE, group("eq a", ""))).isEqualTo("invalidparameter");
    assertThat(caller.errorOf(CREATE, group("Autre", "EQ-A"))).isEqualTo("idnumbertaken");
    assertThat(caller.errorOf(CREATE, group("Autre", "eq-a"))).isEmpty();
  }

  @Test
  void escapesNamesOnlyWhenTheyAreRead() {
    Caller caller = new Caller(plain);
    caller.ask(CREATE, group("A & B", ""));
    JsonNode groups = caller.ask("core_group_get_course_groups", "courseid=6");
    assertThat(groups.get(0).required("name").stringValue()).isEqualTo("A &amp; B");
    assertThat(groups.get(0).required("enrolmentkey").isNull()).isTrue();
  }

  @Test
  void takesOnlyThoseWhoAreEnrolledAndEachOnce() {
    Caller caller = new Caller(plain);
    String add = "core_group_add_group_members";
    assertThat(caller.errorOf(add, "members[0][groupid]=1", "members[0][userid]=80"))
        .isEqualTo("invalidparameter");
    String[] alix = {"members[0][groupid]=1", "members[0][userid]=7"};
    assertThat(caller.text(add, alix)).isEqualTo("null");
    assertThat(caller.text(add, alix)).isEqualTo("null");
    JsonNode members = caller.ask("core_group_get_group_members", "groupids[0]=1");
    assertThat(members.get(0).required("userids")).hasSize(23);
  }

  private static String[] group(String name, String idNumber) {
    return new String[] {
      "groups[0][courseid]=6",
      "groups[0][name]=" + name,
      "groups[0][description]=d",
      "groups[0][idnumber]=" + idNumber
    };
  }
}
