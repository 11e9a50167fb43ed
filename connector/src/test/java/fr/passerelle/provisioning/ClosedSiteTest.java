package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites that go away in the middle of a run. */
class ClosedSiteTest {

  private static final String CREATE = "core_course_create_courses";

  @ParameterizedTest
  @EnumSource(
      value = Downtime.class,
      names = {"MAINTENANCE", "CLI_MAINTENANCE", "UPGRADE"})
  void onceTheSiteIsClosedNothingMoreIsSent(Downtime how) throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(ThreeRequests.THREE);
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
              "enrol 2026-0002 Failed",
              "enrol 2026-0002 Failed",
              "create 2026-0003 Done");

      site.journal.restart();
      site.sandbox.downtime(Downtime.NONE);
      ThreeRequests.assertEndAfterASecondRun(site);
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
      Plan plan = site.plan(ThreeRequests.THREE);
      site.journal.afterBegin(
          entry -> {
            if (entry.reference().value().equals("2026-0003")) {
              site.sandbox.faults().onNext(CREATE, Fault.LOSE_ANSWER_AFTER_COMMIT);
              for (int request = 0; request < 2; request++) {
                site.sandbox
                    .faults()
                    .onNext("tool_mobile_call_external_functions", Fault.HTTP_502_BEFORE);
              }
              for (int attempt = 0; attempt < 3; attempt++) {
                site.sandbox
                    .faults()
                    .onNext("core_course_get_courses_by_field", Fault.HTTP_502_BEFORE);
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
      ThreeRequests.assertEndAfterASecondRun(site);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
    }
  }
}
