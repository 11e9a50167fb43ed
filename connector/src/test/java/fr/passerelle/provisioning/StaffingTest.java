package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.CoursePlan.Verdict;
import org.junit.jupiter.api.Test;

class StaffingTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @Test
  void peopleAreEnrolledAfterTheCourseIsThere() {
    CoursePlan plan = Plans.only(SiteAnswers.usual(), Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.steps())
        .extracting(Plans::said)
        .containsExactly("create", "enrol 10 as formateur 3", "enrol 11 as concepteur 9");
  }

  @Test
  void somebodyWhomTheSiteDoesNotKnowWaits() {
    SiteAnswers site = SiteAnswers.usual().account("sacha.moreau@example.org");
    CoursePlan plan = Plans.only(site, Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.waiting())
        .extracting(it -> it.part() + " " + it.email().value())
        .containsExactly("DESIGNER sacha.moreau@example.org");
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void betweenTwoAccountsNobodyChoosesUntilSomebodyHas() {
    SiteAnswers site = SiteAnswers.usual().account("sacha.moreau@example.org", 11, 12);
    Asked asked = Asked.of("2026-0001").designers(SACHA);
    CoursePlan plan = Plans.only(site, asked);
    Problem problem = plan.problems().get(0);
    assertThat(problem.isError()).isFalse();
    assertThat(problem.message().toString()).contains("11, 12");
    assertThat(plan.steps(Step.Enrol.class))
        .extracting(it -> it.user().value())
        .containsExactly(10L);
    site.after(Plans.plan(site, asked)).holds(100, 12, "concepteur");
    assertThat(Plans.only(site, asked).problems()).isEmpty();
    assertThat(Plans.only(site, asked).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void aRoleWhoseNumberNobodyKnowsIsSaidAndTheCourseIsCreated() {
    CoursePlan plan =
        Plans.only(
            SiteAnswers.usual().withoutRole("concepteur"), Asked.of("2026-0001").designers(SACHA));
    assertThat(plan.verdict()).isEqualTo(Verdict.CREATE);
    assertThat(plan.problems())
        .extracting(it -> it.message().key())
        .containsExactly("provisioning.unknown-role");
    assertThat(plan.problems().get(0).hint().toString()).contains("roleIds");
  }

  @Test
  void anotherRoleOfTheSamePersonIsNotTheOneWanted() {
    SiteAnswers site = SiteAnswers.usual();
    site.after(Plans.plan(site, Asked.of("2026-0001").nobody())).holds(100, 10, "participant");
    assertThat(Plans.only(site, Asked.of("2026-0001")).steps(Step.Enrol.class))
        .extracting(Plans::said)
        .containsExactly("enrol 10 as formateur 3");
  }
}
