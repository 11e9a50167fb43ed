package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import fr.passerelle.profile.SiteProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where new courses go and what they are called, on a site in a few words. */
class PlacesAndNamesTest {

  private static final SiteProfile MAKING =
      TestProfiles.of("magistere-2", "createCategories: false", "createCategories: true");
  private static final SiteProfile NUMBERED =
      TestProfiles.of(
          "magistere-2", "\"{REFERENCE}_{TITLE15}\"", "\"{YY}_{ORIGIN}_{TITLE15}_{n}\"");

  private static final String[] DEEP = {"Session de formation", "2026-2027", "Lettres"};

  private static List<String> said(Plan plan) {
    return plan.courses().stream().flatMap(it -> it.steps().stream()).map(Plans::said).toList();
  }

  @Test
  void whatIsMissingOfAPathIsMadeBelowWhatIsThere() {
    SiteAnswers site = SiteAnswers.usual().categories("Session de formation", 2);
    assertThat(said(Plans.plan(MAKING, site, Asked.of("2026-0001").nobody().category(DEEP))))
        .containsExactly(
            "category Session de formation > 2026-2027 in 2",
            "category Session de formation > 2026-2027 > Lettres in null",
            "create");
  }

  @Test
  void withoutTheProfilesLeaveTheNearestNamesAreSaid() {
    SiteAnswers site =
        SiteAnswers.usual()
            .near("Session de formation", "Sessions de formation", "Session de formations");
    Problem problem = problem(Plans.plan(site, Asked.of("2026-0001").category(DEEP)));
    assertThat(problem.message().key()).isEqualTo("provisioning.no-category");
    assertThat(problem.hint().in(java.util.Locale.ENGLISH))
        .contains("Sessions de formation · Session de formations");
  }

  @Test
  void aCategoryThatDiffersOnlyByCapitalsIsNotMadeASecondTime() {
    SiteAnswers site =
        SiteAnswers.usual()
            .categories("Session de formation", 2)
            .near("Session de formation > 2026-2027 > Lettres", "x")
            .near("Session de formation > Léttres", "Session de formation > LETTRES");
    Plan plan =
        Plans.plan(MAKING, site, Asked.of("2026-0001").category("Session de formation", "Léttres"));
    assertThat(problem(plan).message().key()).isEqualTo("provisioning.no-category");
  }

  @Test
  void anAmbiguousCategoryAboveIsAProblemEvenThen() {
    SiteAnswers site = SiteAnswers.usual().categories("Session de formation", 2, 9);
    assertThat(
            problem(Plans.plan(MAKING, site, Asked.of("2026-0001").category(DEEP))).message().key())
        .isEqualTo("provisioning.two-categories");
  }

  private static Problem problem(Plan plan) {
    return plan.courses().get(0).problems().get(0);
  }

  @Test
  void numbersGoByReferenceAndPassOverWhatIsTaken() {
    SiteAnswers site = SiteAnswers.usual().taken("26_A008_LIRE_2", 7);
    Asked[] three = {
      Asked.of("2026-0003").title("Lire !").origin("A008"),
      Asked.of("2026-0001").title("lire").origin("a008"),
      Asked.of("2026-0002").title("ＬＩＲＥ").origin("A008")
    };
    assertThat(names(Plans.plan(NUMBERED, site, three)))
        .containsExactly("26_A008_LIRE_1", "26_A008_LIRE_3", "26_A008_LIRE_4");
  }

  @Test
  void anExistingCourseKeepsItsNameAndTakesNoNumber() {
    SiteAnswers site = SiteAnswers.usual();
    Asked first = Asked.of("2026-0001").title("Lire").origin("A008");
    site.after(Plans.plan(NUMBERED, site, first)).taken("26_A008_LIRE_1", 100);
    Plan plan =
        Plans.plan(NUMBERED, site, first, Asked.of("2026-0002").title("Lire").origin("A008"));
    assertThat(plan.courses().get(0).steps()).isEmpty();
    assertThat(names(plan)).containsExactly("26_A008_LIRE_2");
  }

  @Test
  void aPatternWithAnOriginWantsOne() {
    Plan plan = Plans.plan(NUMBERED, SiteAnswers.usual(), Asked.of("2026-0001"));
    assertThat(plan.courses()).isEmpty();
    assertThat(plan.problems()).extracting(it -> it.field()).containsExactly("origin");
  }

  @Test
  void twoRequestsOfARunNeverShareAName() {
    SiteProfile short1 =
        TestProfiles.of("magistere-2", "\"{REFERENCE}_{TITLE15}\"", "\"{REFERENCE}{TITLE2}\"");
    Plan plan =
        Plans.plan(
            short1,
            SiteAnswers.usual(),
            Asked.of("2026-0001").title("1A"),
            Asked.of("2026-00011").title("A"));
    assertThat(plan.courses()).extracting(CoursePlan::verdict).contains(CoursePlan.Verdict.BLOCKED);
    assertThat(plan.allProblems())
        .extracting(it -> it.message().key())
        .containsExactly("provisioning.short-name-shared");
  }

  private static List<String> names(Plan plan) {
    return plan.courses().stream()
        .flatMap(course -> course.steps(Step.Create.class))
        .map(create -> create.course().shortName().value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Été, ETE, true",
    "Été, e\u0301te\u0301, true",
    "'œuvre ', OEUVRE, true",
    "Straße, STRASSE, true",
    "ＡＢＣ, abc, true",
    "🎓, 🚀, true",
    "' abc', abc, false",
    "abc, abd, false"
  })
  void textsAreTheSameAsLooselyAsMariaDbCompares(String one, String other, boolean same) {
    assertThat(LooseText.same(one, other)).isEqualTo(same);
  }
}
