package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.problem.Problem;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Courses that everybody is to see in one language; the sandbox has the site's own and English. */
@Timeout(60)
class CourseLanguageTest {

  private static final String CREATE = "core_course_create_courses";

  private static Asked in(String reference, String language) {
    return Asked.of(reference).nobody().in(language, GroupMode.NONE);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void areNotPlannedInOneThatTheSiteDoesNotHave(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Plan plan = site.plan(in("2026-0001", "de"), in("2026-0002", "en"), in("2026-0003", "it"));

      assertThat(plan.courses())
          .extracting(CoursePlan::verdict)
          .containsExactly(
              CoursePlan.Verdict.BLOCKED, CoursePlan.Verdict.CREATE, CoursePlan.Verdict.BLOCKED);
      Problem problem = plan.courses().get(0).problems().get(0);
      assertThat(problem.message().key()).isEqualTo("provisioning.language-unknown");
      assertThat(problem.message().toString()).contains("“de”");
    }
  }

  @Test
  void areLeftAloneOnceTheyAreThere() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      site.run(in("2026-0001", "en"));

      assertThat(site.plan(in("2026-0001", "de")).isEmpty()).isTrue();
    }
  }

  @Test
  void areSaidNotToBeKnownOfWhereNothingTells() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      site.sandbox.access().removeFunction("core_get_strings");
      Plan plan = site.plan(in("2026-0001", "de"), in("2026-0002", "en"), in("2026-0003", ""));

      assertThat(plan.problems())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.message().key()).isEqualTo("provisioning.language-untold");
                assertThat(it.value()).isEqualTo("de, en");
                assertThat(it.isError()).isFalse();
              });
    }
  }

  @Test
  void doNotHoldTheOthersBackWhereTheSiteRefusesOne() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      site.sandbox.access().removeFunction("core_get_strings");
      List<StepResult> results =
          site.run(in("2026-0001", "fr_ca"), in("2026-0002", "en"), in("2026-0003", ""));

      assertThat(TestSite.said(results))
          .containsExactly(
              "create 2026-0001 Failed", "create 2026-0002 Done", "create 2026-0003 Done");
      assertThat(TestSite.reason(results.get(0))).isEqualTo("provisioning.language-refused");
      assertThat(results.get(0).outcome().toString()).contains("“fr_ca”");
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(3);
    }
  }

  /** Moodle creates the course and says nothing. */
  @Test
  void areReadBackWhereTheAccountMayNotForceOne() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      site.sandbox.access().drop(Capability.FORCE_LANGUAGE);
      List<StepResult> results = site.run(in("2026-0001", "en"));

      assertThat(TestSite.reason(results.get(0))).isEqualTo("provisioning.created-different");
      assertThat(results.get(0).outcome().toString()).contains("lang");
    }
  }
}
