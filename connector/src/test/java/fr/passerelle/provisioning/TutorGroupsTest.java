package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a site where course 100 carries 2026-0001 and Sacha (11) tutors in it. */
class TutorGroupsTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");
  private static final Person NOBODY = new Person("Lou Petit", "");
  private static final Asked ASKED = Asked.of("2026-0001").tutors(SACHA).groupPerTutor();

  private SiteAnswers site;

  @BeforeEach
  void open() {
    site = SiteAnswers.usual().role("tuteur", 4);
    site.after(Plans.plan(site, Asked.of("2026-0001")));
    site.holds(100, 11, "tuteur");
  }

  private List<String> steps(Asked asked) {
    return Plans.only(site, asked).steps().stream().map(Plans::said).toList();
  }

  private String key() {
    return Plans.only(site, ASKED)
        .steps(Step.MakeGroup.class)
        .findFirst()
        .map(Step.MakeGroup::key)
        .orElseThrow();
  }

  @Test
  void aTutorWithoutAGroupGetsOneAndGoesIn() {
    assertThat(steps(ASKED)).containsExactly("group Tuteur 1", "member 11 of Tuteur 1");
  }

  @Test
  void aGroupIsRecognisedByItsKeyWhateverItIsCalledNow() {
    site.group(100, 70, "Les lecteurs", key());
    assertThat(steps(ASKED)).containsExactly("member 11 of Les lecteurs");
    site.member(100, 11, 70);
    assertThat(steps(ASKED)).isEmpty();
  }

  @Test
  void aGroupThatSomebodyMadeUnderExactlyThatNameIsTheTutors() {
    site.group(100, 70, "Tuteur 1", "");
    assertThat(steps(ASKED)).containsExactly("member 11 of Tuteur 1");
  }

  @Test
  void aNumberThatAnotherGroupHasIsPassedOver() {
    site.group(100, 70, "TUTEUR 1 ", "").group(100, 71, "Tuteur 2", "2026-0001-somebody");
    assertThat(steps(ASKED)).contains("group Tuteur 3");
  }

  @Test
  void theKeyDoesNotDependOnTheOrderAndTellsNobody() {
    assertThat(key()).matches("2026-0001-[0-9a-f]{12}");
    Asked both = Asked.of("2026-0001").tutors(NOBODY, SACHA).groupPerTutor();
    assertThat(Plans.only(site, both).steps(Step.MakeGroup.class).map(Step.MakeGroup::key))
        .hasSize(2)
        .contains(key());
  }

  @Test
  void aTutorWithoutAnAddressGetsAnEmptyGroup() {
    assertThat(steps(Asked.of("2026-0001").tutors(NOBODY).groupPerTutor()))
        .containsExactly("group Tuteur 1");
  }

  @Test
  void whereGroupsCanNotBeMadeThatIsSaidAndTheRestIsDone() {
    site.means(new Means(true, true, false, true));
    CoursePlan plan = Plans.only(site, ASKED);
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.problems())
        .extracting(it -> it.message().key() + " " + it.severity())
        .containsExactly("provisioning.no-groups WARNING");
  }

  @Test
  void tutorsWithoutTheWishAreEnrolledOnly() {
    assertThat(steps(Asked.of("2026-0001").tutors(SACHA))).isEmpty();
  }
}
