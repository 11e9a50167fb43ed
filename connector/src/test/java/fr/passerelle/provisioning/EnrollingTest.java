package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many people in few calls, and one who can't be enrolled. */
@Timeout(60)
class EnrollingTest {

  private static final String ENROL = "enrol_manual_enrol_users";

  private static Asked[] courses(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> Asked.of("2026-%04d".formatted(number)))
        .toArray(Asked[]::new);
  }

  @Test
  void fiftyPeopleAreEnrolledInOneCall() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      site.run(courses(51));

      assertThat(site.sandbox.calls().count(ENROL)).isEqualTo(2);
      assertThat(site.staff("2026-0051")).containsExactly("alix.bernard 3");
    }
  }

  @Test
  void aCourseThatTakesNobodyDoesNotHoldTheOthersBack() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2)) {
      Asked[] asked = courses(20);
      Plan plan = site.plan(asked);
      site.journal.afterBegin(
          entry -> {
            if (entry.kind().equals("enrol") && entry.reference().value().equals("2026-0007")) {
              close(site, site.course("2026-0007"));
            }
          });

      List<StepResult> results = site.apply(plan);

      assertThat(TestSite.said(results))
          .filteredOn(said -> said.startsWith("enrol"))
          .hasSize(20)
          .filteredOn(said -> !said.endsWith(" Done"))
          .containsExactly("enrol 2026-0007 Failed");
      assertThat(site.sandbox.calls().count(ENROL)).isLessThanOrEqualTo(11);
      assertThat(site.journal.said()).noneMatch(said -> said.endsWith("…"));
      assertThat(TestSite.said(site.told)).hasSize(40).doesNotHaveDuplicates();
    }
  }

  /** Somebody switches manual enrolment off. */
  private static void close(TestSite site, Course course) {
    site.sandbox
        .state()
        .all(EnrolmentMethod.class)
        .filter(method -> method.course() == course.id())
        .forEach(
            it ->
                site.sandbox.put(
                    new EnrolmentMethod(
                        it.id(), it.course(), it.type(), it.name(), false, it.open())));
  }
}
