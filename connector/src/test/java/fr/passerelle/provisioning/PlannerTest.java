package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.opening.Person;
import fr.passerelle.provisioning.CoursePlan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @Test
  void aRequestWithoutACourseIsCreatedHiddenWithAllThatItSays() {
    CoursePlan plan =
        Plans.only(
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
    CoursePlan plan = Plans.only(SiteAnswers.usual(), Asked.of("2026-0001"));
    NewCourse course = plan.steps(Step.Create.class).findFirst().orElseThrow().course();
    assertThat(course.start()).isEqualTo(Plans.TODAY);
    assertThat(course.end()).isNull();
  }

  @Test
  void aCourseThatIsAsWantedStaysAsItIs() {
    Asked asked = Asked.of("2026-0001").designers(SACHA).dates("2026-12-01", null);
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, asked));
    CoursePlan again = Plans.only(site, asked);
    assertThat(again.verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(again.course()).isEqualTo(new CourseId(100));
  }

  @Test
  void onlyWhatDiffersIsChanged() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, Asked.of("2026-0001").title("Avant")));
    CoursePlan plan = Plans.only(site, Asked.of("2026-0001").title("Après"));
    assertThat(plan.verdict()).isEqualTo(Verdict.CHANGE);
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps(Step.Change.class).findFirst().orElseThrow().changes())
        .containsExactly(new FieldChange("fullname", "Avant", "Après"));
  }

  @Test
  void aTitleThatWouldMakeAnotherShortNameDoesNotRenameTheCourse() {
    SiteAnswers site = SiteAnswers.usual().taken("2026-0001_APRES", 77);
    site.after(Plans.plan(site, Asked.of("2026-0001").title("Avant")));
    CoursePlan plan = Plans.only(site, Asked.of("2026-0001").title("Après"));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.steps(Step.Change.class).findFirst().orElseThrow().update().shortName())
        .isNull();
  }

  @Test
  void whatOpensOrMovesACourseIsLeftToThoseWhoRunIt() {
    SiteAnswers site = SiteAnswers.usual();
    Plan first = Plans.plan(site, Asked.of("2026-0001"));
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
                    made.groupMode(),
                    made.language(),
                    made.customFields()));
    assertThat(Plans.only(moved, Asked.of("2026-0001")).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void aLimitTakesTheFirstOnesThatNeedSomething() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, Asked.of("2026-0002")));
    Plan plan =
        Plans.atMost(
            2,
            site,
            Asked.of("2026-0004"),
            Asked.of("2026-0003"),
            Asked.of("2026-0002"),
            Asked.of("2026-0001"));
    assertThat(plan.courses())
        .extracting(it -> it.reference().value())
        .containsExactly("2026-0001", "2026-0002", "2026-0003");
    assertThat(plan.left()).isEqualTo(1);
  }

  @Test
  void aTitleThatACourseOfAnotherRequestHasIsPointedOut() {
    SiteAnswers site = SiteAnswers.usual().lookalike("2026-0001", 12, "Lire", "2025-0009");
    assertThat(Plans.only(site, Asked.of("2026-0001")).problems())
        .extracting(it -> it.message().key() + " " + it.message().arguments())
        .containsExactly("provisioning.same-title [12, 2025-0009]");
  }

  @Test
  void aCategoryThatIsNotThereOrThereTwiceBlocks() {
    assertThat(blocked(SiteAnswers.usual().categories(SiteAnswers.CATEGORY)))
        .isEqualTo("provisioning.no-category");
    assertThat(blocked(SiteAnswers.usual().categories(SiteAnswers.CATEGORY, 6, 7)))
        .isEqualTo("provisioning.two-categories");
  }

  @Test
  void aFormatThatTheSiteLacksBlocks() {
    assertThat(blocked(SiteAnswers.usual().withoutFormat("topics")))
        .isEqualTo("provisioning.format-unknown");
  }

  @Test
  void aShortNameThatIsTakenBlocks() {
    assertThat(blocked(SiteAnswers.usual().taken("2026-0001_PARCOURS2026000", 12)))
        .isEqualTo("provisioning.short-name-taken");
  }

  @Test
  void twoCoursesWithTheReferenceBlock() {
    SiteAnswers site = SiteAnswers.usual();
    Plan plan = Plans.plan(site, Asked.of("2026-0001"));
    site.after(plan).after(plan);
    assertThat(blocked(site)).isEqualTo("provisioning.duplicates");
  }

  @Test
  void blockedCoursesDoNotHoldTheOthersBack() {
    SiteAnswers site = SiteAnswers.usual().categories("Nulle part");
    Plan plan =
        Plans.plan(site, Asked.of("2026-0001").category("Nulle part"), Asked.of("2026-0002"));
    assertThat(plan.count(Verdict.BLOCKED)).isEqualTo(1);
    assertThat(plan.count(Verdict.CREATE)).isEqualTo(1);
    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.allProblems()).hasSize(1);
  }

  @Test
  void fieldsThatCanNotBeGivenAreSaidOnceForTheSite() {
    SiteAnswers site = SiteAnswers.usual().field("accompagnement", "file");
    Plan plan =
        Plans.plan(
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
    CoursePlan plan = Plans.only(site, Asked.of("2026-0001").accompaniment("<b>Forum</b>"));
    assertThat(plan.verdict()).isEqualTo(Verdict.CREATE);
    assertThat(plan.problems())
        .extracting(it -> it.where() + " " + it.field() + " " + it.value() + " " + it.severity())
        .containsExactly("2026-0001 accompagnement <b>Forum</b> WARNING");
    assertThat(plan.steps(Step.Create.class).findFirst().orElseThrow().course().customFields())
        .doesNotContainKey("accompagnement");
  }

  private static String blocked(SiteAnswers site) {
    CoursePlan plan = Plans.only(site, Asked.of("2026-0001"));
    assertThat(plan.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.problems()).hasSize(1);
    return plan.problems().get(0).message().key();
  }
}
