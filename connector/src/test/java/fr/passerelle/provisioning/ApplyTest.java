package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplyTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void createsCoursesAsPlannedAndThenHasNothingToDo(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Asked[] asked = {
        Asked.of("2026-0001")
            .title("Lire & écrire : « l’œuvre » 🎓")
            .objectives("Lire\nÉcrire <script>")
            .dates("2027-03-01", "2027-03-28")
            .times(null, Duration.ofMinutes(90))
            .designers(SACHA),
        Asked.of("2026-0002").category("Archive").sections(2)
      };

      assertThat(TestSite.said(site.run(asked)))
          .containsExactly(
              "create 2026-0001 Done",
              "enrol 2026-0001 Done",
              "enrol 2026-0001 Done",
              "create 2026-0002 Done",
              "enrol 2026-0002 Done");

      assertThat(site.told).hasSize(5);
      assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
      assertIsTheFirst(site, site.course("2026-0001"));
      assertIsTheSecond(site, site.course("2026-0002"));
      Plan again = site.plan(asked);
      assertThat(again.isEmpty()).as(PlanFile.write(again)).isTrue();
    }
  }

  private static void assertIsTheFirst(TestSite site, Course course) {
    boolean plain = site.profile.equals(TestProfiles.MOODLE);
    assertThat(course.fullName()).isEqualTo("Lire & écrire : « l’œuvre » 🎓");
    assertThat(course.shortName()).isEqualTo("2026-0001_LIREECRIRELOEUV");
    assertThat(course.visible()).isFalse();
    assertThat(course.sections()).isEqualTo(5);
    assertThat(Instant.ofEpochSecond(course.start())).hasToString("2027-02-28T23:00:00Z");
    assertThat(Instant.ofEpochSecond(course.end())).hasToString("2027-03-28T21:59:59Z");
    assertThat(course.summary())
        .contains("<p>Écrire &lt;script&gt;</p>")
        .doesNotContain("<script>");
    assertThat(category(site, course)).isEqualTo("Session locale en auto-inscription");
    assertThat(course.customFields())
        .containsEntry("pilote", "Alix Bernard")
        .containsEntry("duree_distance", "90");
    assertThat(course.customFields().get("objectifs"))
        .isEqualTo(plain ? "<p>Lire</p>\n<p>Écrire &lt;script&gt;</p>" : null);
    assertThat(site.staff("2026-0001"))
        .containsExactly("alix.bernard 3", "sacha.moreau " + (plain ? "3" : "9"));
  }

  private static void assertIsTheSecond(TestSite site, Course course) {
    assertThat(category(site, course)).isEqualTo("Archive");
    assertThat(course.sections()).isEqualTo(2);
    assertThat(Instant.ofEpochSecond(course.start())).hasToString("2026-11-22T23:00:00Z");
    assertThat(course.end()).isZero();
  }

  private static String category(TestSite site, Course course) {
    return site.sandbox.state().get(Category.class, course.category()).name();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void changesWhatDiffersAndThenHasNothingToDo(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      site.run(Asked.of("2026-0001").dates("2027-03-01", "2027-03-28"));
      Course before = site.course("2026-0001");
      Asked asked = Asked.of("2026-0001").title("Après").dates("2027-03-01", "2027-04-30");

      assertThat(TestSite.said(site.run(asked))).containsExactly("change 2026-0001 Done");

      assertThat(site.course("2026-0001"))
          .usingRecursiveComparison()
          .ignoringFields("fullName", "end", "modified")
          .isEqualTo(before);
      assertThat(site.course("2026-0001").fullName()).isEqualTo("Après");
      assertThat(Instant.ofEpochSecond(site.course("2026-0001").end()))
          .hasToString("2027-04-30T21:59:59Z");
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }

  @Test
  void aSavedPlanOfASiteThatHasMovedIsRefusedWithNothingSent() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Plan plan = site.plan(Asked.of("2026-0001"));
      site.run(Asked.of("2026-0001"));
      site.sandbox.calls().clear();
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(StalePlanException.class);
      assertThat(site.writes()).isEmpty();
    }
  }

  @Test
  void aPlanMadeWhileTheSiteIsHeldIsCarriedOutWithoutAskingTheSameAgain()
      throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Journal.Hold hold = site.journal.hold(TestSite.NAME);
      Plan plan = site.plan(Asked.of("2026-0001"));
      site.sandbox.calls().clear();

      assertThat(TestSite.said(site.applyHeld(plan, hold)))
          .containsExactly("create 2026-0001 Done", "enrol 2026-0001 Done");

      assertThat(site.sandbox.calls().functions())
          .containsExactly(
              "core_course_create_courses",
              "core_course_get_courses_by_field",
              "enrol_manual_enrol_users");
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(SiteBusyException.class);
    }
  }

  @Test
  void anotherSiteThanTheOneHeldIsNotWrittenTo() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Journal.Hold hold = site.journal.hold(new SiteName("autre"));
      Plan plan = site.plan(Asked.of("2026-0001"));
      assertThatThrownBy(() -> site.applyHeld(plan, hold)).hasMessageContaining("autre");
      assertThat(site.writes()).isEmpty();
    }
  }

  @Test
  void candidatesWhoEnrolDoNotMakeAPlanStale() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.run(Asked.of("2026-0001"));
      Plan plan = site.plan(Asked.of("2026-0001").title("Après"));
      assertThat(site.sandbox.letPeopleEnrol()).isPositive();
      assertThat(TestSite.said(site.apply(plan))).containsExactly("change 2026-0001 Done");
    }
  }

  @Test
  void oneOfTwoRunsWritesAndTheOtherIsToldToWait() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Journal first = Ledger.open(folder.resolve("ledger.db"), site.clock).journal();
      Journal second = Ledger.open(folder.resolve("ledger.db"), site.clock).journal();
      Plan plan = site.plan(first, Asked.of("2026-0001"));
      Journal.Hold hold = first.hold(TestSite.NAME);
      assertThatThrownBy(() -> site.apply(second, plan)).isInstanceOf(SiteBusyException.class);
      assertThat(site.writes()).isEmpty();
      hold.close();
      assertThat(TestSite.said(site.apply(second, plan)))
          .containsExactly("create 2026-0001 Done", "enrol 2026-0001 Done");
      assertThat(first.unfinishedCreates(TestSite.NAME)).isEmpty();
      assertThat(first.opened(TestSite.NAME)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void oneCourseThatMoodleRefusesDoesNotHoldNineteenBack(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Asked[] asked =
          IntStream.range(0, 20).mapToObj(Asked::number).map(Asked::nobody).toArray(Asked[]::new);
      asked[12].title("Un <b>titre");

      assertThat(TestSite.said(site.run(asked)))
          .hasSize(20)
          .contains("create 2026-1012 Failed")
          .filteredOn(it -> it.endsWith("Done"))
          .hasSize(19);

      assertThat(site.courses("2026-1012")).isEmpty();
      IntStream.range(0, 20).filter(n -> n != 12).forEach(n -> site.course("2026-" + (1000 + n)));
      assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
      assertThat(site.plan(asked).count(CoursePlan.Verdict.CREATE)).isEqualTo(1);
    }
  }

  @Test
  void whoWaitedIsEnrolledOnceTheSiteKnowsThem() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Asked asked = Asked.of("2026-0001").designers(new Person("Noé", "noe@example.org"));
      site.run(asked);
      assertThat(site.plan(asked).courses().get(0).waiting()).hasSize(1);
      site.sandbox.put(ByHand.person(900, "noe"));
      assertThat(TestSite.said(site.run(asked))).containsExactly("enrol 2026-0001 Done");
      assertThat(site.staff("2026-0001")).containsExactly("alix.bernard 3", "noe 9");
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }
}
