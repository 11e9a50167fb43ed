package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Moodle does other than asked, without a word. */
class ReadBackTest {

  private static final Asked ASKED = Asked.of("2026-0001");

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aCourseThatCanNotBeHiddenIsSaidToBeVisible(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      site.sandbox.access().drop(Capability.SET_VISIBILITY);

      List<StepResult> results = site.run(ASKED);

      assertThat(site.course("2026-0001").visible()).isTrue();
      assertThat(TestSite.said(results))
          .containsExactly("create 2026-0001 Failed", "enrol 2026-0001 Done");
      assertThat(french(results.get(0))).contains("VISIBLE", "moodle/course:visibility");
      assertThat(results.get(0).course()).isNotNull();
    }
  }

  @Test
  void aCourseThatMayNotEvenBeChangedIsSaidToBeVisibleToo() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      site.sandbox.access().drop(Capability.SET_VISIBILITY);
      site.sandbox.access().removeFunction("core_course_update_courses");

      assertThat(TestSite.reason(site.run(ASKED).get(0))).isEqualTo("provisioning.created-visible");
    }
  }

  @Test
  void aCourseThatCanNotBeReadBackIsSaidToBeUnchecked() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      Plan plan = site.plan(ASKED);
      site.journal.afterBegin(
          entry -> {
            for (int attempt = 0; attempt < 3; attempt++) {
              site.sandbox
                  .faults()
                  .onNext("core_course_get_courses_by_field", Fault.HTTP_502_BEFORE);
            }
          });

      List<StepResult> results = site.apply(plan);

      assertThat(TestSite.reason(results.get(0))).isEqualTo("provisioning.created-unchecked");
      assertThat(results.get(0).course()).isNotNull();
      assertThat(TestSite.said(results))
          .containsExactly("create 2026-0001 Failed", "enrol 2026-0001 NotTried");
      site.journal.restart();
      assertThat(TestSite.said(site.run(ASKED))).containsExactly("enrol 2026-0001 Done");
      assertThat(site.courses("2026-0001")).hasSize(1);
    }
  }

  @Test
  void aCourseThatTheSiteDoesNotShowIsSaidWithWhatIsMissing() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MOODLE)) {
      Plan plan = site.plan(ASKED);
      site.sandbox.access().drop(Capability.VIEW_HIDDEN_COURSES);

      StepResult result = site.apply(plan).get(0);

      assertThat(TestSite.reason(result)).isEqualTo("provisioning.created-unseen");
      assertThat(french(result)).contains("moodle/course:viewhiddencourses");
      assertThat(site.courses("2026-0001")).hasSize(1);
    }
  }

  @Test
  void aTextAreaOnAnOlderSiteIsLeftOutAndSaid() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Asked asked = Asked.of("2026-0001").objectives("Lire");
      Plan plan = site.plan(asked);
      assertThat(plan.problems())
          .extracting(it -> it.value() + " " + it.message().key())
          .containsExactly("objectifs provisioning.field-refused");
      assertThat(TestSite.said(site.apply(plan)))
          .containsExactly("create 2026-0001 Done", "enrol 2026-0001 Done");
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aTextThatItsFieldCanNotHoldDoesNotCostTheCourse(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      Asked asked = Asked.of("2026-0001").accompaniment("<b>Forum</b>").audience("x".repeat(1400));
      assertThat(TestSite.said(site.run(asked))).contains("create 2026-0001 Done");
      assertThat(site.course("2026-0001").summary()).contains("&lt;b&gt;Forum", "x".repeat(1400));
      Plan again = site.plan(asked);
      assertThat(again.isEmpty()).isTrue();
      assertThat(again.courses().get(0).problems())
          .extracting(it -> it.field() + " " + it.message().key())
          .containsExactly(
              "accompagnement provisioning.field-unfit", "public provisioning.field-unfit");
    }
  }

  private static String french(StepResult result) {
    return result.outcome().match(() -> "", () -> "", m -> m.in(Locale.FRENCH), m -> "", m -> "");
  }
}
