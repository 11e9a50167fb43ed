package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.problem.Message;
import fr.passerelle.profile.BrakeLimits;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.site.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan that changes much is not carried out unless somebody has confirmed how much. */
class BrakeTest {

  private static final SiteProfile THREE_AT_MOST =
      TestProfiles.of("magistere-2", "courses: 50", "courses: 3");

  private static Asked[] asked(int number, String title) {
    return IntStream.range(0, number)
        .mapToObj(it -> Asked.number(it).title(title))
        .toArray(Asked[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 100, 3, 9, false, false",
    "3, 100, 4, 9, true, false",
    "0, 100, 1, 9, true, false",
    "9, 50, 4, 4, false, false",
    "9, 50, 5, 9, false, true",
    "9, 50, 5, 10, false, false",
    "9, 0, 5, 1000, false, true",
    "9, 0, 4, 1000, false, false"
  })
  void aNumberOrAShareIsTooMuch(
      int courses, int percent, long changed, long all, boolean many, boolean large) {
    BrakeLimits limits = new BrakeLimits(courses, percent);
    assertThat(limits.isTooMany(changed)).isEqualTo(many);
    assertThat(limits.isTooLargeAShare(changed, all)).isEqualTo(large);
  }

  @Test
  void openingManyCoursesPullsNoBrake() {
    assertThat(Plans.plan(SiteAnswers.usual(), asked(60, "Avant")).brake()).isNull();
  }

  @Test
  void changingHalfOfThemDoes() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, asked(8, "Avant")));
    Asked[] wanted = asked(8, "Avant");
    Arrays.stream(wanted).limit(5).forEach(it -> it.title("Après"));

    assertThat(reasons(Plans.plan(site, wanted))).containsExactly("provisioning.brake-percent");
  }

  @Test
  void changingACourseOutsideTheProfilesCategoriesDoes() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, asked(1, "Avant"))).outside(100);

    Brake brake = Objects.requireNonNull(Plans.plan(site, asked(1, "Après")).brake());

    assertThat(brake.courses()).isEqualTo(1);
    assertThat(brake.reasons()).containsExactly(Message.of("provisioning.brake-outside", 1, "100"));
    assertThat(Plans.plan(site, asked(1, "Avant")).brake()).isNull();
  }

  @Test
  void onlyTheConfirmedNumberIsCarriedOut() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, THREE_AT_MOST)) {
      site.run(asked(4, "Avant"));
      int before = site.writes().size();
      Plan plan = site.plan(asked(4, "Après"));

      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(BrakedPlanException.class);
      assertThatThrownBy(() -> site.applyConfirmed(plan, 3))
          .isInstanceOfSatisfying(
              BrakedPlanException.class, it -> assertThat(it.spoken().toString()).contains("4"));
      assertThat(site.writes()).hasSize(before);
      assertThat(site.applyConfirmed(plan, 4)).allMatch(it -> it.outcome().isGood());
      assertThat(site.course("2026-1000").fullName()).isEqualTo("Après");
    }
  }

  @Test
  void aCourseThatWasMovedIntoTheBinIsOutside() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.run(asked(1, "Avant"));
      long bin =
          site.sandbox
              .state()
              .all(fr.passerelle.sandbox.site.Category.class)
              .filter(it -> it.name().equals("Corbeille"))
              .findFirst()
              .orElseThrow()
              .id();
      site.sandbox.put(ByHand.moved(site.course("2026-1000"), bin));

      assertThat(reasons(site.plan(asked(1, "Après"))))
          .containsExactly("provisioning.brake-outside");
    }
  }

  private static List<String> reasons(Plan plan) {
    Brake brake = plan.brake();
    return brake == null ? List.of() : brake.reasons().stream().map(Message::key).toList();
  }
}
