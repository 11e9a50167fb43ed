package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.profile.CountTerms;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.CompletionCriterion;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseCompletion;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the site is asked besides rosters where the profile says so: completion, domains. */
class AskedBesidesTest {

  private static final String EVALUER = "26_A008_EVALUER_1.0";
  private static final CountTerms COMPLETION = new CountTerms(false, Set.of(), Set.of(), true);

  private static RosterReading read(TestSite site, CountTerms terms) {
    Clock clock = Clock.fixed(TestSite.NOW, ZoneOffset.UTC);
    return new RosterReader(site.client, site.profile.roles(), terms, clock)
        .read(site.counted(EVALUER));
  }

  private static CourseCount count(TestSite site, CountTerms terms) {
    CountingRule usual = CountingRule.of(site.profile.roles());
    CountingRule rule =
        new CountingRule(
            usual.learner(),
            usual.staff(),
            usual.tutor(),
            terms.keepStaff(),
            usual.excluded(),
            !terms.domains().isEmpty(),
            terms.completion());
    return new Counting(rule).count(new SnapshotId(1), read(site, terms));
  }

  private static String of(CourseCount count, CountDefinition definition) {
    return Objects.requireNonNull(count.whole().get(definition))
        .match(Integer::toString, why -> why.in(Locale.ENGLISH));
  }

  /** Those whose numbers three divides have completed the course, whatever they are there. */
  private static void completions(TestSite site) {
    Course course = site.course(EVALUER);
    site.sandbox.put(new CompletionCriterion(1, course.id()));
    site.sandbox
        .state()
        .all(Person.class)
        .filter(person -> person.id() % 3 == 0)
        .toList()
        .forEach(
            person ->
                site.sandbox.put(new CourseCompletion(person.id(), course.id(), person.id())));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whoHasCompletedTheCourseIsCountedAmongTheActive(Profile kind) {
    try (TestSite site = new TestSite(kind)) {
      completions(site);

      CourseCount count = count(site, COMPLETION);

      CourseId course = new CourseId(site.course(EVALUER).id());
      long expected =
          read(site, COMPLETION).facts().stream()
              .filter(fact -> fact.completion() == Completion.DONE)
              .peek(fact -> assertThat(fact.user().value() % 3).isZero())
              .count();
      assertThat(expected).isPositive();
      assertThat(of(count, CountDefinition.ACHEVES)).isEqualTo(Long.toString(expected));
      assertThat(count.course()).isEqualTo(course);
    }
  }

  @Test
  void aCourseWithoutCriteriaIsNoZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      CourseCount count = count(site, COMPLETION);

      assertThat(of(count, CountDefinition.ACHEVES)).contains("does not tell who has completed");
      assertThat(count.mayPay()).isTrue();
      assertThat(asked(site)).isEqualTo(1);
    }
  }

  @Test
  void norIsASiteThatDoesNotTell() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      completions(site);
      site.sandbox.access().drop(Capability.VIEW_COMPLETION);

      assertThat(of(count(site, COMPLETION), CountDefinition.ACHEVES))
          .contains("does not tell who has completed");
    }
  }

  @Test
  void nobodyIsAskedForUnlessTheProfileSaysSo() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      completions(site);

      CourseCount count = count(site, site.profile.counting());

      assertThat(count.whole()).doesNotContainKey(CountDefinition.ACHEVES);
      assertThat(asked(site)).isZero();
    }
  }

  private static long asked(TestSite site) {
    return site.sandbox.calls().functions().stream()
        .filter(call -> call.equals("core_completion_get_course_completion_status"))
        .count();
  }

  @Test
  void onlyPeopleOfOurDomainsAreCounted() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      CourseCount everybody = count(site, site.profile.counting());
      CourseCount ours = count(site, new CountTerms(false, Set.of(), Set.of("example.org"), false));
      CourseCount others =
          count(site, new CountTerms(false, Set.of(), Set.of("example.com"), false));

      assertThat(ours.whole()).isEqualTo(everybody.whole());
      assertThat(TestRoster.said(others.whole())).isEqualTo("0 0 0");
      assertThat(TestRoster.said(everybody.whole())).isNotEqualTo("0 0 0");
    }
  }

  @Test
  void addressesThatTheSiteDoesNotShowAreNoZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.VIEW_IDENTITY);

      CourseCount ours = count(site, new CountTerms(false, Set.of(), Set.of("example.org"), false));

      assertThat(of(ours, CountDefinition.INSCRITS)).contains("of which domain");
      assertThat(List.of(of(ours, CountDefinition.ACTIFS))).doesNotContain("0");
    }
  }
}
