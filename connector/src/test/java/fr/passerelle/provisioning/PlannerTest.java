package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.CoursePlan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

  private static final Instant TODAY = Instant.parse("2026-11-22T23:00:00Z");
  private static final Planner PLANNER =
      new Planner(new SiteName("essai"), new SiteAddress("https://moodle.example.org"), TODAY);
  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @Test
  void aRequestWithoutACourseIsCreatedHiddenWithAllThatItSays() {
    CoursePlan plan =
        only(
            SiteAnswers.usual(),
            Asked.of("2026-0001")
                .title("Lire & écrire")
                .dates("2026-12-01", "2026-12-18")
                .times(null, Duration.ofMinutes(90)));
    NewCourse course = plan.steps(Step.Create.class).findFirst().orElseThrow().course();
    assertThat(plan.verdict()).isEqualTo(Verdict.CREATE);
    assertThat(plan.course()).isNull();
    assertThat(course.idNumber()).isEqualTo(new IdNumber("2026-0001"));
    assertThat(course.fullName()).isEqualTo("Lire & écrire");
    assertThat(course.category()).hasToString("6");
    assertThat(course.visible()).isFalse();
    assertThat(course.format()).isEqualTo("topics");
    assertThat(course.sections()).isEqualTo(5);
    assertThat(course.start()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(course.end()).isEqualTo(Instant.parse("2026-12-18T22:59:59Z"));
    assertThat(course.customFields())
        .containsExactly(Map.entry("duree_distance", "90"), Map.entry("pilote", "Alix Bernard"));
  }

  @Test
  void aCourseWithoutAFirstDayBeginsTodayAndHasNoEnd() {
    CoursePlan plan = only(SiteAnswers.usual(), Asked.of("2026-0001"));
    NewCourse course = plan.steps(Step.Create.class).findFirst().orElseThrow().course();
    assertThat(course.start()).isEqualTo(TODAY);
    assertThat(course.end()).isNull();
  }

  @Test
  void peopleAreEnrolledAfterTheCourseIsThere() {
    CoursePlan plan = only(SiteAnswers.usual(), Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.steps())
        .extracting(PlannerTest::said)
        .containsExactly("create", "enrol 10 as formateur 3", "enrol 11 as concepteur 9");
  }

  @Test
  void aCourseThatIsAsWantedStaysAsItIs() {
    Asked asked = Asked.of("2026-0001").designers(SACHA).dates("2026-12-01", null);
    SiteAnswers site = SiteAnswers.usual();
    site.after(plan(site, asked));
    CoursePlan again = only(site, asked);
    assertThat(again.verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(again.course()).isEqualTo(new CourseId(100));
  }

  @Test
  void onlyWhatDiffersIsChanged() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(plan(site, Asked.of("2026-0001").title("Avant")));
    CoursePlan plan = only(site, Asked.of("2026-0001").title("Après"));
    assertThat(plan.verdict()).isEqualTo(Verdict.CHANGE);
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps(Step.Change.class).findFirst().orElseThrow().changes())
        .containsExactly(new FieldChange("fullname", "Avant", "Après"));
  }

  @Test
  void aTitleThatWouldMakeAnotherShortNameDoesNotRenameTheCourse() {
    SiteAnswers site = SiteAnswers.usual().taken("2026-0001_APRES", 77);
    site.after(plan(site, Asked.of("2026-0001").title("Avant")));
    CoursePlan plan = only(site, Asked.of("2026-0001").title("Après"));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.steps(Step.Change.class).findFirst().orElseThrow().update().shortName())
        .isNull();
  }

  @Test
  void whatOpensOrMovesACourseIsLeftToThoseWhoRunIt() {
    SiteAnswers site = SiteAnswers.usual();
    Plan first = plan(site, Asked.of("2026-0001"));
    Course made = site.after(first).observed().courses().values().iterator().next().get(0);
    SiteAnswers moved =
        SiteAnswers.usual()
            .categories(SiteAnswers.CATEGORY)
            .holds(100, 10, "formateur")
            .course(
                new Course(
                    made.id(),
                    new ShortName("AUTRE"),
                    made.fullName(),
                    made.idNumber(),
                    new CategoryId(99),
                    "weeks",
                    made.summary(),
                    true,
                    made.start(),
                    made.end(),
                    made.customFields()));
    assertThat(only(moved, Asked.of("2026-0001")).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void aCategoryThatIsNotThereOrThereTwiceBlocks() {
    assertThat(blocked(SiteAnswers.usual().categories(SiteAnswers.CATEGORY)))
        .isEqualTo("provisioning.no-category");
    assertThat(blocked(SiteAnswers.usual().categories(SiteAnswers.CATEGORY, 6, 7)))
        .isEqualTo("provisioning.two-categories");
  }

  @Test
  void aShortNameThatIsTakenBlocks() {
    assertThat(blocked(SiteAnswers.usual().taken("2026-0001_PARCOURS2026000", 12)))
        .isEqualTo("provisioning.short-name-taken");
  }

  @Test
  void twoCoursesWithTheReferenceBlock() {
    SiteAnswers site = SiteAnswers.usual();
    Plan plan = plan(site, Asked.of("2026-0001"));
    site.after(plan).after(plan);
    assertThat(blocked(site)).isEqualTo("provisioning.duplicates");
  }

  @Test
  void blockedCoursesDoNotHoldTheOthersBack() {
    SiteAnswers site = SiteAnswers.usual().categories("Nulle part");
    Plan plan = plan(site, Asked.of("2026-0001").category("Nulle part"), Asked.of("2026-0002"));
    assertThat(plan.count(Verdict.BLOCKED)).isEqualTo(1);
    assertThat(plan.count(Verdict.CREATE)).isEqualTo(1);
    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.allProblems()).hasSize(1);
  }

  @Test
  void somebodyWhomTheSiteDoesNotKnowWaits() {
    SiteAnswers site = SiteAnswers.usual().account("sacha.moreau@example.org");
    CoursePlan plan = only(site, Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.waiting())
        .extracting(it -> it.part() + " " + it.email().value())
        .containsExactly("DESIGNER sacha.moreau@example.org");
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void betweenTwoAccountsNobodyChoosesUntilSomebodyHas() {
    SiteAnswers site = SiteAnswers.usual().account("sacha.moreau@example.org", 11, 12);
    Asked asked = Asked.of("2026-0001").designers(SACHA);
    CoursePlan plan = only(site, asked);
    Problem problem = plan.problems().get(0);
    assertThat(problem.isError()).isFalse();
    assertThat(problem.message().toString()).contains("11, 12");
    assertThat(plan.steps(Step.Enrol.class))
        .extracting(it -> it.user().value())
        .containsExactly(10L);
    site.after(plan(site, asked)).holds(100, 12, "concepteur");
    assertThat(only(site, asked).problems()).isEmpty();
    assertThat(only(site, asked).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void aRoleWhoseNumberNobodyKnowsIsSaidAndTheCourseIsCreated() {
    CoursePlan plan =
        only(SiteAnswers.usual().withoutRole("concepteur"), Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.verdict()).isEqualTo(Verdict.CREATE);
    assertThat(plan.problems())
        .extracting(it -> it.message().key())
        .containsExactly("provisioning.unknown-role");
    assertThat(plan.problems().get(0).hint().toString()).contains("roleIds");
  }

  @Test
  void anotherRoleOfTheSamePersonIsNotTheOneWanted() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(plan(site, Asked.of("2026-0001").nobody())).holds(100, 10, "participant");
    assertThat(only(site, Asked.of("2026-0001")).steps(Step.Enrol.class))
        .extracting(PlannerTest::said)
        .containsExactly("enrol 10 as formateur 3");
  }

  @Test
  void fieldsThatCanNotBeGivenAreSaidOnceForTheSite() {
    SiteAnswers site = SiteAnswers.usual().field("accompagnement", "select");
    Plan plan =
        plan(
            site,
            Asked.of("2026-0001").accompaniment("Forum"),
            Asked.of("2026-0002").accompaniment("Chat"));
    assertThat(plan.problems())
        .extracting(it -> it.where() + " " + it.value() + " " + it.severity())
        .containsExactly("essai accompagnement WARNING");
    assertThat(plan.count(Verdict.CREATE)).isEqualTo(2);
  }

  @Test
  void aValueThatItsFieldCanNotHoldIsLeftOutAndSaidWithItsRequest() {
    SiteAnswers site = SiteAnswers.usual().field("accompagnement", "text");
    CoursePlan plan = only(site, Asked.of("2026-0001").accompaniment("<b>Forum</b>"));
    assertThat(plan.verdict()).isEqualTo(Verdict.CREATE);
    assertThat(plan.problems())
        .extracting(it -> it.where() + " " + it.field() + " " + it.value() + " " + it.severity())
        .containsExactly("2026-0001 accompagnement <b>Forum</b> WARNING");
    assertThat(plan.steps(Step.Create.class).findFirst().orElseThrow().course().customFields())
        .doesNotContainKey("accompagnement");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameRequestsInAnyOrderGiveTheSameBytes(long seed) {
    List<Asked> asked =
        new ArrayList<>(IntStream.range(0, 12).mapToObj(PlannerTest::various).toList());
    String expected = PlanFile.write(plan(SiteAnswers.usual(), asked.toArray(Asked[]::new)));
    Collections.shuffle(asked, new Random(seed));
    assertThat(PlanFile.write(plan(SiteAnswers.usual(), asked.toArray(Asked[]::new))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatAPlanLeadsToNeedsNoOtherPlan(long seed) {
    Random random = new Random(seed);
    SiteAnswers site = SiteAnswers.usual().field("accompagnement", "text").field("public", "text");
    for (int round = 0; round < 4; round++) {
      Asked[] asked =
          IntStream.range(0, 10)
              .mapToObj(number -> various(number).title("Tour " + random.nextInt(3)))
              .map(it -> random.nextBoolean() ? it.accompaniment("Forum " + random.nextInt(3)) : it)
              .map(
                  it ->
                      random.nextBoolean()
                          ? it.dates("2026-12-0" + (1 + random.nextInt(9)), null)
                          : it)
              .toArray(Asked[]::new);
      Plan plan = plan(site, asked);
      Plan again = plan(site.after(plan), asked);
      assertThat(again.isEmpty()).as(PlanFile.write(again)).isTrue();
      assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(10);
    }
  }

  /** Requests of several kinds, none of them blocked. */
  private static Asked various(int number) {
    Asked asked = Asked.number(number).description("Ligne\n".repeat(number));
    return switch (number % 4) {
      case 0 -> asked.nobody();
      case 1 -> asked.designers(SACHA, new Person("Sans adresse", ""));
      case 2 -> asked.dates("2027-03-28", "2027-10-31").audience("AESH", "ATSS");
      default -> asked.pilot("Inconnu", "inconnu@example.org").objectives("<b>é</b> & 🎓");
    };
  }

  private static String blocked(SiteAnswers site) {
    CoursePlan plan = only(site, Asked.of("2026-0001"));
    assertThat(plan.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.problems()).hasSize(1);
    return plan.problems().get(0).message().key();
  }

  private static CoursePlan only(SiteAnswers site, Asked asked) {
    return plan(site, asked).courses().get(0);
  }

  private static Plan plan(SiteAnswers site, Asked... asked) {
    List<OpeningRequest> requests = Arrays.stream(asked).map(Asked::request).toList();
    Desired desired = Desired.of(requests, TestProfiles.MAGISTERE);
    return PLANNER.plan(desired, SiteQuestions.about(desired), site.observed());
  }

  private static String said(Step step) {
    return step.match(
        create -> "create",
        change -> "change",
        enrol -> "enrol " + enrol.user() + " as " + enrol.role() + " " + enrol.roleId());
  }
}
