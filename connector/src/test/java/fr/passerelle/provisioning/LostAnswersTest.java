package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.Downtime;
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
  private static final Asked[] THREE = {
    Asked.of("2026-0001"),
    Asked.of("2026-0002").designers(new Person("Sacha Moreau", "sacha.moreau@example.org")),
    Asked.of("2026-0003").nobody()
  };

  static Stream<Arguments> everyFaultOnBothKinds() {
    return Stream.of(Profile.values())
        .flatMap(kind -> Stream.of(Fault.values()).map(fault -> Arguments.of(kind, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyFaultOnBothKinds")
  void aCreateIsDoneOnceAndSaidAsItIs(Profile kind, Fault fault) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Plan plan = site.plan(THREE);
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
      assertEndsAfterASecondRun(site);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
    }
  }

  @Test
  void aCreateThatDoesNotAppearIsWaitedForAMinute() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(THREE);
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
      site.run(THREE);
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
  void anEnrolmentWhoseAnswerIsLostIsLookedUp(Fault fault) throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(THREE);
      site.sandbox.faults().onNext(ENROL, fault);

      assertThat(TestSite.said(site.apply(plan)))
          .filteredOn(it -> it.startsWith("enrol"))
          .containsExactly(
              "enrol 2026-0001 " + (fault.commits() ? "Done" : "Unknown"),
              "enrol 2026-0002 Done",
              "enrol 2026-0002 Done");

      assertEndsAfterASecondRun(site);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Downtime.class,
      names = {"MAINTENANCE", "CLI_MAINTENANCE", "UPGRADE"})
  void onceTheSiteIsClosedNothingMoreIsSent(Downtime how) throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(THREE);
      site.journal.afterBegin(
          entry -> {
            if (entry.kind().equals("enrol")) {
              site.sandbox.downtime(how);
            }
          });

      assertThat(TestSite.said(site.apply(plan)))
          .containsExactly(
              "create 2026-0001 Done",
              "enrol 2026-0001 Failed",
              "create 2026-0002 Done",
              "enrol 2026-0002 NotTried",
              "enrol 2026-0002 NotTried",
              "create 2026-0003 Done");

      site.journal.restart();
      site.sandbox.downtime(Downtime.NONE);
      assertEndsAfterASecondRun(site);
    }
  }

  @Test
  void aSiteThatClosesBetweenTwoCategoriesKeepsWhatWasDone() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Asked elsewhere = Asked.of("2026-0001").category("Archive").nobody();
      Asked[] asked = {elsewhere, Asked.of("2026-0002").nobody(), Asked.of("2026-0003")};
      Plan plan = site.plan(asked);
      site.journal.afterBegin(
          entry -> {
            if (entry.reference().value().equals("2026-0001")) {
              site.sandbox.downtime(Downtime.MAINTENANCE);
            }
          });

      assertThat(TestSite.said(site.apply(plan)))
          .containsExactly(
              "create 2026-0001 Failed",
              "create 2026-0002 Done",
              "create 2026-0003 Done",
              "enrol 2026-0003 NotTried");

      site.journal.restart();
      site.sandbox.downtime(Downtime.NONE);
      site.run(asked);
      assertThat(site.course("2026-0001").visible()).isFalse();
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }

  @Test
  void whatCanNotBeLookedUpIsUnknownUntilTheNextRun() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(THREE);
      site.journal.afterBegin(
          entry -> {
            if (entry.reference().value().equals("2026-0003")) {
              site.sandbox.faults().onNext(CREATE, Fault.LOSE_ANSWER_AFTER_COMMIT);
              for (int attempt = 0; attempt < 3; attempt++) {
                site.sandbox
                    .faults()
                    .onNext("tool_mobile_call_external_functions", Fault.HTTP_502_BEFORE);
              }
            }
          });

      assertThat(TestSite.said(site.apply(plan)))
          .containsExactly(
              "create 2026-0001 Unknown",
              "enrol 2026-0001 NotTried",
              "create 2026-0002 Unknown",
              "enrol 2026-0002 NotTried",
              "enrol 2026-0002 NotTried",
              "create 2026-0003 Unknown");
      assertThat(site.journal.unfinishedCreates(TestSite.NAME)).hasSize(3);

      site.journal.restart();
      assertEndsAfterASecondRun(site);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
    }
  }

  private static void assertEndsAfterASecondRun(TestSite site) throws InterruptedException {
    site.run(THREE);
    assertThat(site.staff("2026-0001")).containsExactly("alix.bernard 3");
    assertThat(site.staff("2026-0002")).hasSize(2).doesNotHaveDuplicates();
    assertThat(site.staff("2026-0003")).isEmpty();
    assertThat(site.plan(THREE).isEmpty()).isTrue();
    assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
    assertThat(site.journal.said()).noneMatch(it -> it.endsWith("…"));
  }
}
