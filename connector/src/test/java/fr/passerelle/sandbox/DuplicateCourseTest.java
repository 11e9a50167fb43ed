package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DuplicateCourseTest {

  private static final String DUPLICATE = "core_course_duplicate_course";

  private final Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void isVisibleAndFullOfPeopleUnlessSaidOtherwise() {
    Course copy = copied();
    assertThat(copy.visible()).isTrue();
    assertThat(caller.ask("core_enrol_get_enrolled_users", "courseid=" + copy.id())).hasSize(34);
    assertThat(caller.ask("core_enrol_get_course_enrolment_methods", "courseid=" + copy.id()))
        .hasSize(2);
    assertThat(sandbox.state().all(Group.class).filter(it -> it.course() == copy.id())).hasSize(2);
  }

  @Test
  void isHiddenAndEmptyWhenSaidSo() {
    Course copy = copied("visible=0", "options[0][name]=users", "options[0][value]=0");
    assertThat(copy.visible()).isFalse();
    assertThat(caller.ask("core_enrol_get_enrolled_users", "courseid=" + copy.id())).isEmpty();
    assertThat(caller.ask("core_enrol_get_course_enrolment_methods", "courseid=" + copy.id()))
        .isEmpty();
  }

  @Test
  void losesTheIdnumberAndKeepsTheRest() {
    Course copy = copied();
    Course source = sandbox.state().get(Course.class, 2);
    assertThat(copy.idNumber()).isEmpty();
    assertThat(copy.summary()).isEqualTo(source.summary());
    assertThat(copy.start()).isEqualTo(source.start());
    assertThat(copy.sections()).isEqualTo(source.sections());
    assertThat(copy.category()).isEqualTo(6);
  }

  @Test
  void namesTheCourseInTheWayByItsFullName() {
    JsonNode refused =
        caller.ask(
            DUPLICATE, "courseid=2", "fullname=x", "shortname=26_a008_oral_1.0", "categoryid=6");
    assertThat(refused.required("errorcode").stringValue()).isEqualTo("shortnametaken");
    assertThat(refused.required("message").stringValue()).endsWith("(L’oral au cycle 3)");
  }

  private Course copied(String... more) {
    String[] parameters = new String[4 + more.length];
    parameters[0] = "courseid=2";
    parameters[1] = "fullname=Copie";
    parameters[2] = "shortname=COPIE";
    parameters[3] = "categoryid=6";
    System.arraycopy(more, 0, parameters, 4, more.length);
    long id = caller.ask(DUPLICATE, parameters).required("id").longValue();
    return sandbox.state().get(Course.class, id);
  }
}
