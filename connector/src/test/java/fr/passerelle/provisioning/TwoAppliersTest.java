package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.ledger.Ledger;
import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two administrators who apply the same requests at once. */
@Timeout(60)
class TwoAppliersTest {

  private static final String CREATE = "core_course_create_courses";
  private static final Asked ASKED = Asked.of("2026-0001").nobody();

  @TempDir Path folder;

  private Journal ledger(TestSite site, String name) {
    return Ledger.open(folder.resolve(name), site.clock).journal();
  }

  @Test
  void onOneLedgerTheSecondIsRefusedAndSendsNothing() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(ASKED);
      Journal one = ledger(site, "one.db");
      Journal same = ledger(site, "one.db");
      Journal.Hold hold = one.hold(TestSite.NAME);

      assertThatThrownBy(() -> site.apply(same, plan)).isInstanceOf(SiteBusyException.class);

      assertThat(site.writes()).isEmpty();
      hold.close();
      assertThat(TestSite.said(site.apply(same, plan))).containsExactly("create 2026-0001 Done");
    }
  }

  /** Moodle has no unique index: both creates pass its check before either is committed. */
  @Test
  void onTwoLedgersDuplicatesAreReportedWithTheirIdsAndLeftAsTheyAre()
      throws InterruptedException, ExecutionException, TimeoutException {
    Duration late = Duration.ofMillis(300);
    try (TestSite site = TestSite.slow(Profile.MAGISTERE_2, late, Duration.ofSeconds(20))) {
      Plan plan = site.plan(ASKED);
      CountDownLatch bothSent = new CountDownLatch(2);
      site.sandbox.watch((moment, function) -> meet(moment, function, bothSent));
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Future<List<StepResult>> first = threads.submit(() -> site.apply(ledger(site, "1"), plan));
      Future<List<StepResult>> second = threads.submit(() -> site.apply(ledger(site, "2"), plan));
      List<StepResult> results =
          List.of(first.get(50, TimeUnit.SECONDS).get(0), second.get(50, TimeUnit.SECONDS).get(0));
      threads.shutdown();

      List<Course> courses = site.courses("2026-0001");
      String ids = courses.get(0).id() + ", " + courses.get(1).id();
      assertThat(courses).hasSize(2);
      assertThat(results).extracting(TestSite::reason).contains("provisioning.duplicates");
      CoursePlan next = site.plan(ASKED).courses().get(0);
      assertThat(next.verdict()).isEqualTo(CoursePlan.Verdict.BLOCKED);
      assertThat(next.problems().get(0).message().arguments()).containsExactly(ids);
      site.run(ASKED);
      assertThat(site.courses("2026-0001")).isEqualTo(courses);
    }
  }

  private static void meet(CallWatch.Moment moment, String function, CountDownLatch both) {
    if (moment == CallWatch.Moment.ARRIVED && function.equals(CREATE)) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
