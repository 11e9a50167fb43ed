package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.sandbox.site.Profile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end in the middle, and the runs after them. */
@Timeout(60)
class KilledRunTest {

  private static final String CREATE = "core_course_create_courses";
  private static final Asked[] TWO = {Asked.of("2026-0001").nobody(), Asked.of("2026-0002")};

  /** Long enough for a run to be dead before its courses appear. */
  private static final Duration COMMITS_LATE = Duration.ofSeconds(2);

  private static final Duration GIVES_UP = Duration.ofMillis(700);

  @TempDir Path folder;

  /** What a process that is killed does not get to say. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void beforeAnythingWasSentTheNextRunCreates() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(TWO);
      site.journal.afterBegin(
          entry -> {
            throw new Killed();
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      assertThat(site.writes()).isEmpty();
      site.journal.restart();

      site.run(TWO);

      assertThat(site.clock.passed()).isGreaterThanOrEqualTo(CourseFinder.PATIENCE);
      assertThat(site.journal.said())
          .containsExactly(
              "create 2026-0001 failed",
              "create 2026-0001 done",
              "create 2026-0002 done",
              "enrol 2026-0002 done");
      assertEnded(site);
    }
  }

  @Test
  void afterTheCoursesWereMadeTheNextRunFindsThem() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(TWO);
      site.journal.beforeEnd(
          () -> {
            throw new Killed();
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      site.journal.restart();

      site.run(TWO);

      assertThat(site.journal.said())
          .containsExactly(
              "create 2026-0001 done", "create 2026-0002 done", "enrol 2026-0002 done");
      assertThat(site.journal.opened(TestSite.NAME))
          .containsExactly(new IdNumber("2026-0001"), new IdNumber("2026-0002"));
      assertEnded(site);
    }
  }

  @Test
  void aLostAnswerIsWaitedForWhileTheSiteIsStillAtWork() throws InterruptedException {
    try (TestSite site = TestSite.slow(Profile.MAGISTERE_2, COMMITS_LATE, GIVES_UP)) {
      Plan plan = site.plan(Asked.of("2026-0001").nobody());
      site.whileWaiting(duration -> awaitCourse(site));

      assertThat(TestSite.said(site.apply(plan))).containsExactly("create 2026-0001 Done");

      assertThat(site.courses("2026-0001")).hasSize(1);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
    }
  }

  @Test
  void aPlanSavedBeforeIsNotAppliedAgainWhileTheSiteIsStillAtWork() throws InterruptedException {
    try (TestSite site = TestSite.slow(Profile.MAGISTERE_2, COMMITS_LATE, GIVES_UP)) {
      Journal ledger = Ledger.open(folder.resolve("ledger.db"), site.clock).journal();
      Asked asked = Asked.of("2026-0001").nobody();
      Plan saved = site.plan(ledger, asked);
      site.whileWaiting(
          duration -> {
            throw new Killed();
          });
      assertThatThrownBy(() -> site.apply(ledger, saved)).isInstanceOf(Killed.class);
      assertThat(site.courses("2026-0001")).isEmpty();
      assertThat(ledger.unfinishedCreates(TestSite.NAME)).hasSize(1);

      site.whileWaiting(duration -> awaitCourse(site));
      assertThatThrownBy(() -> site.apply(ledger, saved)).isInstanceOf(StalePlanException.class);

      assertThat(site.courses("2026-0001")).hasSize(1);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(1);
      assertThat(ledger.unfinishedCreates(TestSite.NAME)).isEmpty();
      assertThat(site.plan(ledger, asked).isEmpty()).isTrue();
    }
  }

  @Test
  void theCreatesOfARunThatIsNotOverAreNotSettledByAnother() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.journal.begin(
          new Journal.Entry(TestSite.NAME, new IdNumber("2026-0001"), "create", "X"));
      Journal.Hold hold = site.journal.hold(TestSite.NAME);
      assertThatThrownBy(() -> site.plan(TWO)).isInstanceOf(SiteBusyException.class);
      assertThat(site.journal.said()).containsExactly("create 2026-0001 …");
      hold.close();
      site.plan(TWO);
      assertThat(site.journal.said()).containsExactly("create 2026-0001 failed");
    }
  }

  private static void assertEnded(TestSite site) throws InterruptedException {
    assertThat(site.courses("2026-0001")).hasSize(1);
    assertThat(site.courses("2026-0002")).hasSize(1);
    assertThat(site.staff("2026-0002")).containsExactly("alix.bernard 3");
    assertThat(site.plan(TWO).isEmpty()).isTrue();
    assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
  }

  private static void awaitCourse(TestSite site) {
    while (site.courses("2026-0001").isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
