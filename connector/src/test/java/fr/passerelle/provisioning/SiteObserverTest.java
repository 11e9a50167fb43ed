package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.opening.Person;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SiteObserverTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");
  private static final Asked ASKED = Asked.of("2026-0001").designers(SACHA);

  @ParameterizedTest
  @CsvSource({"MOODLE, {editingteacher=3}", "MAGISTERE_2, '{concepteur=9, formateur=3}'"})
  void learnsTheNumbersOfRolesFromThoseWhoHoldThem(Profile kind, String roles) {
    try (TestSite site = TestSite.of(kind)) {
      assertThat(observed(site, ASKED).roleIds()).hasToString(roles);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void seesTheFieldsOfCoursesAndTheirTypes(Profile kind) {
    try (TestSite site = TestSite.of(kind)) {
      FieldTypes types = observed(site, ASKED).fieldTypes();
      assertThat(types.types()).hasSize(11).containsEntry("objectifs", "textarea");
      assertThat(types.textAreas()).isEqualTo(kind == Profile.MOODLE);
    }
  }

  @Test
  void aRoleThatNobodyHoldsIsKnownFromTheSettings() throws InterruptedException {
    SiteProfile unknown = TestProfiles.of("magistere-2", "pilot: formateur", "pilot: gestionnaire");
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, unknown)) {
      assertThat(site.plan(ASKED).courses().get(0).problems())
          .extracting(it -> it.message().key())
          .containsExactly("provisioning.unknown-role");
    }
    SiteProfile told =
        TestProfiles.of("magistere-2", "roleIds: {}", "roleIds: {concepteur: 4, formateur: 5}");
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, told)) {
      assertThat(observed(site, ASKED).roleIds()).hasToString("{concepteur=4, formateur=5}");
    }
  }

  @Test
  void coursesThatCanNotBeLookedIntoDoNotEndThePlanning() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.sandbox.access().removeFunction("core_enrol_get_enrolled_users");
      Plan plan = site.plan(ASKED);
      assertThat(plan.count(CoursePlan.Verdict.CREATE)).isEqualTo(1);
      assertThat(plan.allProblems())
          .extracting(it -> it.message().key())
          .containsExactly("provisioning.unknown-role", "provisioning.unknown-role");
    }
  }

  @Test
  void categoriesAreFoundByTheirPathAndTwinsAreShown() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Asked archive = Asked.of("2026-0001").category("Archive").nobody();
      Asked missing = Asked.of("2026-0002").category("Archive", "2025").nobody();
      Asked wrongCase = Asked.of("2026-0003").category("ARCHIVE").nobody();
      assertThat(observed(site, archive, missing, wrongCase).categories())
          .containsExactly(
              Map.entry("ARCHIVE", List.of()),
              Map.entry("Archive", List.of(new CategoryId(7))),
              Map.entry("Archive > 2025", List.of()));
      site.sandbox.put(new Category(50, "Archive", null, "", 0, true, 0));
      assertThat(site.plan(archive).courses().get(0).problems())
          .extracting(it -> it.message().key())
          .containsExactly("provisioning.two-categories");
    }
  }

  @Test
  void aShortNameThatTheDatabaseTakesForTheSameIsTaken() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.run(Asked.of("2026-0001").title("Lire").nobody());
      var other = site.course("2026-0001");
      site.sandbox.put(ByHand.renamed(other, "2026-0002_écrire", ""));
      assertThat(site.plan(Asked.of("2026-0002").title("Écrire")).courses().get(0).problems())
          .extracting(it -> it.message().key())
          .containsExactly("provisioning.short-name-taken");
    }
  }

  @Test
  void twoAccountsWithOneAddressAreShownAndNobodyIsEnrolled() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.sandbox.put(ByHand.twin(900, "sacha2", "Sacha.Moreau@example.org"));
      CoursePlan plan = site.plan(ASKED).courses().get(0);
      assertThat(plan.problems())
          .extracting(it -> it.message().key())
          .containsExactly("provisioning.ambiguous-person");
      assertThat(plan.steps(Step.Enrol.class))
          .extracting(Step.Enrol::part)
          .containsExactly(StaffPart.PILOT);
    }
  }

  @Test
  void theSameSiteGivesTheSameFingerprint() {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      String first = observed(site, ASKED).fingerprint();
      assertThat(observed(site, ASKED).fingerprint()).isEqualTo(first).matches("[0-9a-f]{64}");
      site.sandbox.put(ByHand.twin(900, "sacha2", "Sacha.Moreau@example.org"));
      assertThat(observed(site, ASKED).fingerprint()).isNotEqualTo(first);
    }
  }

  private static ObservedSite observed(TestSite site, Asked... asked) {
    Desired desired =
        Desired.of(List.of(asked).stream().map(Asked::request).toList(), site.profile);
    return site.observer().observe(SiteQuestions.about(desired));
  }
}
