package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.SectionName;
import java.io.Serial;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a course is there once, whatever goes wrong on the way. */
class LostSurroundingsTest {

  private static final Asked ASKED =
      Asked.of("2026-0001")
          .category("Session de formation", "2026-2027")
          .titles("Découvrir", "S’exercer")
          .tutors(new Person("Sacha Moreau", "sacha.moreau@example.org"))
          .groupPerTutor();

  private static final class Killed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
  }

  static Stream<Arguments> everyFaultOfEveryWrite() {
    return Stream.of(
            "core_course_create_categories",
            "core_update_inplace_editable",
            "core_group_create_groups",
            "core_group_add_group_members")
        .flatMap(
            function -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(function, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyFaultOfEveryWrite")
  void aSecondRunEndsWithEverythingOnce(String function, Fault fault) throws InterruptedException {
    try (TestSite site = site()) {
      Plan plan = site.plan(ASKED);
      site.sandbox.faults().onNext(function, fault);
      site.apply(plan);
      assertThat(site.sandbox.faults().spent()).isTrue();
      assertOnceAfterASecondRun(site);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "section", "group", "member"})
  void aRunThatIsKilledBeforeAWriteIsGoneOnWith(String kind) throws InterruptedException {
    try (TestSite site = site()) {
      Plan plan = site.plan(ASKED);
      site.journal.afterBegin(
          entry -> {
            if (entry.kind().equals(kind)) {
              throw new Killed();
            }
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      site.journal.restart();
      assertOnceAfterASecondRun(site);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "group"})
  void aRunThatIsKilledAfterAWriteIsWaitedOut(String kind) throws InterruptedException {
    try (TestSite site = site()) {
      Plan plan = site.plan(ASKED);
      site.journal.beforeEnd(
          () -> {
            if (last(site).equals(kind)) {
              throw new Killed();
            }
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      site.journal.restart();
      assertOnceAfterASecondRun(site);
      assertThat(site.clock.passed()).isGreaterThanOrEqualTo(CourseFinder.PATIENCE);
    }
  }

  private static String last(TestSite site) {
    return site.journal.lines().get(site.journal.lines().size() - 1).entry().kind();
  }

  private static TestSite site() {
    return TestSite.of(
        Profile.MAGISTERE_2,
        TestProfiles.of("magistere-2", "createCategories: false", "createCategories: true"));
  }

  private static void assertOnceAfterASecondRun(TestSite site) throws InterruptedException {
    site.run(ASKED);
    assertThat(site.courses("2026-0001")).hasSize(1);
    assertThat(site.sandbox.state().all(Category.class).filter(it -> it.name().equals("2026-2027")))
        .hasSize(1);
    assertThat(site.sandbox.state().all(SectionName.class).map(SectionName::name))
        .containsExactly("Découvrir", "S’exercer");
    long course = site.course("2026-0001").id();
    assertThat(site.sandbox.state().all(Group.class).filter(it -> it.course() == course))
        .singleElement()
        .satisfies(
            group ->
                assertThat(
                        site.sandbox
                            .state()
                            .all(GroupMembership.class)
                            .filter(it -> it.group() == group.id()))
                    .hasSize(1));
    assertThat(site.plan(ASKED).isEmpty()).isTrue();
    assertThat(site.journal.unfinishedMakings(TestSite.NAME)).isEmpty();
  }
}
