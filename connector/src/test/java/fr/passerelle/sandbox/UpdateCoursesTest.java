package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UpdateCoursesTest {

  private static final String UPDATE = "core_course_update_courses";

  private final Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void changesOnlyWhatIsSent() {
    Course before = course(2);
    caller.ask(UPDATE, "courses[0][id]=2", "courses[0][fullname]=Autre", "courses[0][visible]=0");
    assertThat(course(2))
        .usingRecursiveComparison()
        .ignoringFields("fullName", "visible", "modified")
        .isEqualTo(before);
    assertThat(course(2).fullName()).isEqualTo("Autre");
    assertThat(course(2).visible()).isFalse();
  }

  @Test
  void warnsOfOneAndChangesTheOthers() {
    JsonNode warnings =
        warnings(
            "courses[0][id]=999",
            "courses[0][fullname]=x",
            "courses[1][id]=3",
            "courses[1][fullname]=Après");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).required("itemid").intValue()).isEqualTo(999);
    assertThat(warnings.get(0).required("warningcode").stringValue()).isEqualTo("invalidrecord");
    assertThat(course(3).fullName()).isEqualTo("Après");
  }

  @Test
  void movesACourseIntoACategoryThatDoesNotExistAndThenWarns() {
    assertThat(code("courses[0][id]=2", "courses[0][categoryid]=999")).isEqualTo("invalidrecord");
    assertThat(course(2).category()).isEqualTo(999);
    JsonNode read = caller.ask("core_course_get_courses_by_field", "field=id", "value=2");
    assertThat(read.required("courses").get(0).required("categoryname").stringValue()).isEmpty();
  }

  @Test
  void writesTheRestBeforeItWarnsOfACustomField() {
    assertThat(
            code(
                "courses[0][id]=2",
                "courses[0][fullname]=Changé",
                "courses[0][customfields][0][shortname]=presentiel",
                "courses[0][customfields][0][value]=oui"))
        .isEqualTo("invalidpersistenterror");
    assertThat(course(2).fullName()).isEqualTo("Changé");
  }

  @Test
  void hidesAndShowsOnlyWithTheCapability() {
    sandbox.access().drop(Capability.SET_VISIBILITY);
    assertThat(code("courses[0][id]=2", "courses[0][fullname]=Changé", "courses[0][visible]=0"))
        .isEqualTo("nopermissions");
    assertThat(course(2).visible()).isTrue();
    assertThat(course(2).fullName()).isNotEqualTo("Changé");
    caller.ask(UPDATE, "courses[0][id]=2", "courses[0][fullname]=Changé", "courses[0][visible]=1");
    assertThat(course(2).fullName()).isEqualTo("Changé");
  }

  @Test
  void writesNothingOfWhatIsTooLong() {
    assertThat(
            code(
                "courses[0][id]=2",
                "courses[0][visible]=0",
                "courses[0][fullname]=" + "x".repeat(255)))
        .isEqualTo("dmlwriteexception");
    assertThat(course(2).visible()).isTrue();
  }

  @Test
  void refusesNamesThatOtherCoursesHave() {
    assertThat(code("courses[0][id]=2", "courses[0][shortname]=26_a008_oral_1.0"))
        .isEqualTo("shortnametaken");
    assertThat(code("courses[0][id]=2", "courses[0][idnumber]=DÉMO-0002"))
        .isEqualTo("courseidnumbertaken");
  }

  @Test
  void letsACourseChangeTheCaseOfItsOwnName() {
    assertThat(warnings("courses[0][id]=2", "courses[0][shortname]=26_a008_Evaluer_1.0")).isEmpty();
  }

  @Test
  void judgesDatesByWhatIsSentAlone() {
    assertThat(code("courses[0][id]=2", "courses[0][enddate]=1900000000"))
        .isEqualTo("nostartdatenoenddate");
    assertThat(code("courses[0][id]=2", "courses[0][startdate]=2", "courses[0][enddate]=1"))
        .isEqualTo("enddatebeforestartdate");
  }

  @Test
  void leavesTheNumberOfSectionsAlone() {
    caller.ask(UPDATE, "courses[0][id]=2", "courses[0][numsections]=9");
    assertThat(course(2).sections()).isEqualTo(5);
  }

  @Test
  void clearsAnIdnumber() {
    caller.ask(UPDATE, "courses[0][id]=2", "courses[0][idnumber]=");
    assertThat(course(2).idNumber()).isEmpty();
  }

  private Course course(long id) {
    return sandbox.state().get(Course.class, id);
  }

  private JsonNode warnings(String... parameters) {
    return caller.ask(UPDATE, parameters).required("warnings");
  }

  private String code(String... parameters) {
    return warnings(parameters).path(0).path("warningcode").asString("");
  }
}
