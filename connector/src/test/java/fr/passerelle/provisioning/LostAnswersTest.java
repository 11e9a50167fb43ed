package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens on the way: the outcomes are true, and a second run ends the work once. */
class LostAnswersTest {

  private static final String CREATE = "core_course_create_courses";
  private static final String UPDATE = "core_course_update_courses";
  private static final String ENROL = "enrol_manual_enrol_users";

  static Stream<Arguments> everyFaultOnBothKinds() {
    return Stream.of(Profile.values())
        .flatMap(kind -> Stream.of(Fault.values()).map(fault -> Arguments.of(kind, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyFaultOnBothKinds")
  void aCreateIsDoneOnceAndSaidAsItIs(Profile kind, Fault fault) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Plan plan = site.plan(ThreeRequests.THREE);
      site.sandbox.faults().onNext(CREATE, fault);

      List<StepResult> results = site.apply(plan);

      assertThat(site.sandbox.faults().spent()).isTrue();
      assertThat(TestSite.said(results))
          .filteredOn(it -> it.startsWith("create"))
          .hasSize(3)
          .allMatch(it -> it.endsWith(fault.commits() ? " Done" : " Failed"));
      assertThat(TestSite.said(results))
          .filteredOn(it -> it.startsWith("enrol"))
          .hasSize(3)
          .allMatch(it -> it.endsWith(fault.commits() ? " Done" : " NotTried"));
      ThreeRequests.assertEndAfterASecondRun(site);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
    }
  }

  @Test
  void aCreateThatDoesNotAppearIsWaitedForAMinute() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(ThreeRequests.THREE);
      site.sandbox.faults().onNext(CREATE, Fault.HTTP_502_BEFORE);

      assertThat(site.apply(plan))
          .first()
          .extracting(TestSite::reason)
          .isEqualTo("provisioning.lost-not-done");

      assertThat(site.clock.passed())
          .isBetween(CourseFinder.PATIENCE, CourseFinder.PATIENCE.multipliedBy(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aChangeWhoseAnswerIsLostIsSaidToBeUnknownAndLookedAtAgain(Fault fault)
      throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.run(ThreeRequests.THREE);
      Asked asked = Asked.of("2026-0001").title("Après");
      Plan plan = site.plan(asked);
      site.sandbox.faults().onNext(UPDATE, fault);

      assertThat(TestSite.said(site.apply(plan))).containsExactly("change 2026-0001 Unknown");

      assertThat(site.plan(asked).isEmpty()).isEqualTo(fault.commits());
      site.run(asked);
      assertThat(site.course("2026-0001").fullName()).isEqualTo("Après");
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void enrolmentsWhoseAnswerIsLostAreLookedUp(Fault fault) throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(ThreeRequests.THREE);
      site.sandbox.faults().onNext(ENROL, fault);

      assertThat(TestSite.said(site.apply(plan)))
          .filteredOn(it -> it.startsWith("enrol"))
          .hasSize(3)
          .allMatch(it -> it.endsWith(fault.commits() ? " Done" : " Unknown"));

      ThreeRequests.assertEndAfterASecondRun(site);
    }
  }
}
