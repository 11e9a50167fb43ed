package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Course 6 is empty; person 9 is agent001, 78 has a suspended account, 79 a deleted one. */
class EnrolmentTest {

  private static final String ENROL = "enrol_manual_enrol_users";

  private final Sandbox sandbox = Sandboxes.start(Profile.MOODLE);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void answersNothingAndEnrols() {
    assertThat(caller.text(ENROL, enrolment(0, 5, 9, 6))).isEqualTo("null");
    assertThat(roles(9)).containsExactly(5L);
    assertThat(enrolments(9)).hasSize(1);
  }

  @Test
  void addsARoleToWhoIsThereAlready() {
    caller.ask(ENROL, enrolment(0, 5, 9, 6));
    caller.ask(ENROL, enrolment(0, 4, 9, 6));
    caller.ask(ENROL, enrolment(0, 4, 9, 6));
    assertThat(roles(9)).containsExactlyInAnyOrder(4L, 5L);
    assertThat(enrolments(9)).hasSize(1);
  }

  @Test
  void takesOverStateAndDates() {
    String[] sent = enrolment(0, 5, 9, 6);
    caller.ask(
        ENROL,
        sent[0],
        sent[1],
        sent[2],
        "enrolments[0][suspend]=1",
        "enrolments[0][timestart]=5",
        "enrolments[0][timeend]=6");
    assertThat(enrolments(9))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.suspended()).isTrue();
              assertThat(it.start()).isEqualTo(5);
              assertThat(it.end()).isEqualTo(6);
            });
  }

  @Test
  void enrolsNobodyWhenOneIsRefused() {
    String[] good = enrolment(0, 5, 9, 6);
    String[] bad = enrolment(1, 1, 10, 6);
    assertThat(caller.errorOf(ENROL, good[0], good[1], good[2], bad[0], bad[1], bad[2]))
        .isEqualTo("wsusercannotassign");
    assertThat(enrolments(9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 9999, 6, invaliduser",
    "5, 79, 6, userdeleted",
    "1, 9, 6, wsusercannotassign",
    "5, 9, 9999, invalidparameter",
    "5, 78, 6, ''"
  })
  void saysWhyNot(int role, int person, int course, String code) {
    assertThat(caller.errorOf(ENROL, enrolment(0, role, person, course))).isEqualTo(code);
  }

  @Test
  void needsAnEnabledManualInstance() {
    EnrolmentMethod manual =
        sandbox
            .state()
            .all(EnrolmentMethod.class)
            .filter(it -> it.course() == 6 && it.is("manual"))
            .findFirst()
            .orElseThrow();
    sandbox.put(new EnrolmentMethod(manual.id(), 6, "manual", "", false, true));
    assertThat(caller.errorOf(ENROL, enrolment(0, 5, 9, 6))).isEqualTo("wsnoinstance");
  }

  @Test
  void needsTheCapability() {
    sandbox.access().drop(Capability.ENROL_MANUALLY);
    assertThat(caller.errorOf(ENROL, enrolment(0, 5, 9, 6))).isEqualTo("nopermissions");
  }

  private static String[] enrolment(int index, int role, int person, int course) {
    String prefix = "enrolments[" + index + "]";
    return new String[] {
      prefix + "[roleid]=" + role, prefix + "[userid]=" + person, prefix + "[courseid]=" + course
    };
  }

  private List<Long> roles(long person) {
    return sandbox
        .state()
        .all(RoleHolding.class)
        .filter(held -> held.course() == 6 && held.person() == person)
        .map(RoleHolding::role)
        .toList();
  }

  private List<Enrolment> enrolments(long person) {
    return sandbox
        .state()
        .all(Enrolment.class)
        .filter(it -> it.course() == 6 && it.person() == person)
        .toList();
  }
}
