package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Problem;
import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rosters of the sandbox, from the wire to the counts, against what its rows say. */
class SyncTest {

  private static final String EVALUER = "26_A008_EVALUER_1.0";
  private static final String SEPARATED = "26_A008_ALGO_1.0";
  private static final String EMPTY = "26_A008_DECROCHAGE_1.0";

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyFigureIsWhatTheSiteHolds(Profile kind) {
    try (TestSite site = new TestSite(kind)) {
      List<CourseCount> counts = site.sync().counts();

      assertThat(counts).hasSize(7);
      assertThat(counts)
          .allSatisfy(
              it ->
                  assertThat(Oracle.said(it))
                      .as(it.shortName().value())
                      .isEqualTo(site.expected(it.course())));
      assertThat(counts).filteredOn(it -> !it.mayPay()).isEmpty();
      assertThat(site.stored).isEqualTo(counts);
    }
  }

  /** DEMO-0001: agents 1 to 31, of whom 21, 30 and 31 are not active; each fifth never came. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void theFiguresOfTheSeedAreTheOnesThatItPromises(Profile kind) {
    try (TestSite site = new TestSite(kind)) {
      assertThat(TestRoster.said(site.count(EVALUER).whole())).isEqualTo("31 28 22");
      assertThat(TestRoster.said(site.count(EMPTY).whole())).isEqualTo("0 0 0");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyFigureIsWhatTheSiteHoldsAfterPeopleHaveEnrolled(Profile kind) {
    try (TestSite site = new TestSite(kind)) {
      site.sandbox.put(shell(site, "NEUF"));
      assertThat(site.sandbox.letPeopleEnrol()).isPositive();

      List<CourseCount> counts = site.sync(site.choice("2026-0001").courses()).counts();

      assertThat(counts).hasSize(7);
      assertThat(counts)
          .allSatisfy(
              it ->
                  assertThat(Oracle.said(it))
                      .as(it.shortName().value())
                      .isEqualTo(site.expected(it.course())));
      assertThat(TestRoster.said(site.count("NEUF").whole())).startsWith("22 20 ");
    }
  }

  /** The empty course as one that Passerelle opened. */
  private static Course shell(TestSite site, String shortName) {
    return site.renamed(EMPTY, shortName, "2026-0001");
  }

  @Test
  void withoutTheRightToSeeStatesOnlyTheEnrolledAreCounted() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.REVIEW_ENROLMENTS);

      assertThat(TestRoster.said(site.count(EVALUER).whole())).isEqualTo("31 ? ?");
    }
  }

  @Test
  void withoutTheRightToSeeHiddenFieldsNobodyKnowsWhoCame() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.VIEW_HIDDEN_FIELDS);

      assertThat(TestRoster.said(site.count(EVALUER).whole())).isEqualTo("31 28 ?");
    }
  }

  @Test
  void withoutTheFunctionForAccountsNobodyKnowsWhoIsSuspended() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().removeFunction("core_user_get_users_by_field");

      assertThat(TestRoster.said(site.count(EVALUER).whole())).isEqualTo("31 ? ?");
    }
  }

  @Test
  void withoutTheRightToSeeAllGroupsACourseThatKeepsThemApartIsNoZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.ACCESS_ALL_GROUPS);

      assertThat(reasons(site.count(SEPARATED)))
          .containsExactly(
              "des personnes d’autres groupes manquent peut-être : il manque"
                  + " moodle/site:accessallgroups à l’utilisateur du jeton");
      assertThat(Oracle.said(site.count(EVALUER))).isEqualTo(site.expected(EVALUER));
      assertThat(site.count(EVALUER).mayPay()).isTrue();
    }
  }

  @Test
  void anEmptyCourseIsZeroAndNoMore() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      assertThat(site.count(EMPTY).mayPay()).isTrue();
      assertThat(TestRoster.said(site.count(EMPTY).whole())).isEqualTo("0 0 0");
    }
  }

  /** The learners are not shown; the places that they take in the list say so. */
  @Test
  void withoutTheRightToSeeDetailsACourseWithStaffIsNoZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.VIEW_DETAILS);

      assertThat(reasons(site.count(EVALUER)))
          .containsExactly(
              "le site compte plus de monde dans le cours qu’il n’en montre : il manque"
                  + " moodle/user:viewdetails à l’utilisateur du jeton");
    }
  }

  /** Nobody of this course is a contact, so that nobody at all is shown. */
  @Test
  void withoutTheRightToSeeDetailsARosterThatShowsNobodyIsNoZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.takeContactsFrom(EVALUER);
      site.sandbox.access().drop(Capability.VIEW_DETAILS);

      CourseCount count = site.count(EVALUER);

      assertThat(TestRoster.said(count.whole())).isEqualTo("0 0 0");
      assertThat(reasons(count))
          .containsExactly(
              "le site compte plus de monde dans le cours qu’il n’en montre : il manque"
                  + " moodle/user:viewdetails à l’utilisateur du jeton");
    }
  }

  @Test
  void whereTheSiteTellsNoTotalsAnEmptyRosterIsZeroOnceLearnersWereSeen() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.sandbox.access().removeFunction("core_table_get_dynamic_table_content");

      assertThat(reasons(site.count(EMPTY)))
          .singleElement()
          .asString()
          .startsWith("le cours ne montre personne, et aucun cours n’a encore montré d’apprenant");
      assertThat(site.sync().counts()).filteredOn(it -> !it.mayPay()).isEmpty();
    }
  }

  /** A shell that was just opened: nothing is missing, and nobody is there yet. */
  @Test
  void aCourseWhoseOwnStaffIsProvenToBeAloneIsZero() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      site.takeLearnersFrom(EVALUER);

      CourseCount count = site.count(EVALUER);

      assertThat(count.mayPay()).isTrue();
      assertThat(TestRoster.said(count.whole())).isEqualTo("0 0 0");
    }
  }

  @Test
  void aCourseWithPeopleButNoLearnerIsNoZero() {
    try (TestSite site = new TestSite(Profile.MOODLE)) {
      RosterReader reader =
          new RosterReader(
              site.client,
              TestRoster.ROLES,
              site.profile.counting(),
              Clock.fixed(TestSite.NOW, ZoneOffset.UTC));

      assertThat(reader.read(site.counted(EVALUER)).incomplete())
          .extracting(why -> why.in(Locale.ENGLISH))
          .containsExactly(
              "there are people in the course, but nobody with a learner role (participant)");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aNameThatTheSiteCantRenderMakesTheCountIncomplete(Profile kind) {
    try (TestSite site = new TestSite(kind)) {
      Person agent =
          site.sandbox
              .state()
              .all(Person.class)
              .filter(it -> it.userName().equals("agent003"))
              .findFirst()
              .orElseThrow();
      site.sandbox.put(named(agent, "<b>Zoé</b>"));

      CourseCount count = site.count(EVALUER);

      assertThat(TestRoster.said(count.whole())).isEqualTo("30 27 21");
      assertThat(reasons(count)).containsExactly("une place de la liste n’a pas pu être lue");
    }
  }

  private static Person named(Person it, String firstName) {
    return new Person(
        it.id(),
        it.userName(),
        firstName,
        it.lastName(),
        it.email(),
        it.idNumber(),
        it.city(),
        it.institution(),
        it.suspended(),
        it.deleted(),
        it.lastAccess());
  }

  @Test
  void aCourseThatCantBeReadDoesNotStopTheOthers() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      List<CountedCourse> courses = new ArrayList<>(site.choice().courses());
      CountedCourse first = courses.get(0);
      courses.set(
          0,
          new CountedCourse(
              first.site(), new CourseId(9999), new ShortName("DISPARU"), null, false));

      Sync.Report report = site.sync(courses);

      assertThat(report.problems())
          .singleElement()
          .extracting(Problem::where, Problem::field, Problem::value)
          .containsExactly("demo", "DISPARU", "9999");
      assertThat(report.counts()).hasSize(6);
      assertThat(report.counts())
          .allSatisfy(it -> assertThat(Oracle.said(it)).isEqualTo(site.expected(it.course())));
    }
  }

  @Test
  void aSiteThatGoesAwayStopsTheRoundWhichKeepsWhatItHas() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      List<CountedCourse> courses = site.choice().courses();
      List<Integer> steps = new ArrayList<>();
      Sync sync = site.syncer(3);

      assertThatThrownBy(
              () ->
                  sync.run(
                      TestSite.ROUND,
                      courses,
                      (done, all) -> {
                        steps.add(done);
                        if (done == 3) {
                          site.sandbox.downtime(Downtime.CLI_MAINTENANCE);
                        }
                      }))
          .isInstanceOf(SiteUnavailableException.class);

      assertThat(steps).containsExactly(1, 2, 3);
      assertThat(site.ended).isFalse();
      assertThat(site.stored)
          .extracting(CourseCount::course)
          .isEqualTo(Stream.of(0, 1, 2).map(i -> courses.get(i).id()).toList());
    }
  }

  /** As a course does that is too large for the site. */
  @Test
  void aLastCourseThatFailsAloneDoesNotTakeTheReportOfTheOthersAway() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      List<CountedCourse> courses = site.choice().courses();

      Sync.Report report =
          site.syncer(6)
              .run(
                  TestSite.ROUND,
                  courses,
                  (done, all) -> {
                    if (done == 6) {
                      site.sandbox.downtime(Downtime.CLI_MAINTENANCE);
                    }
                  });

      assertThat(report.counts()).hasSize(6);
      assertThat(report.problems()).hasSize(1);
      assertThat(site.ended).isTrue();
    }
  }

  @Test
  void aRoundThatIsAskedToStopStoresWhatItReadsAndStaysOpen() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      List<CountedCourse> courses = site.choice().courses();
      List<Integer> steps = new ArrayList<>();

      Sync.Report report =
          site.syncer(3)
              .until(() -> !steps.isEmpty())
              .run(TestSite.ROUND, courses, (done, all) -> steps.add(done));

      assertThat(report.counts()).hasSize(3).isEqualTo(site.stored);
      assertThat(site.ended).isFalse();
    }
  }

  @Test
  void theFrontPageIsNeverRead() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      RosterReader reader = site.reader();
      CountedCourse front =
          new CountedCourse(TestSite.NAME, new CourseId(1), new ShortName("essai"), null, false);

      assertThatThrownBy(() -> reader.read(front)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> reasons(CourseCount count) {
    return count.incomplete().stream().map(why -> why.in(Locale.FRENCH)).toList();
  }

  @Test
  void aRoundThatWasCutShortGoesOnWithTheCoursesThatItLacks() {
    try (TestSite site = new TestSite(Profile.MAGISTERE_2)) {
      List<CountedCourse> courses = site.choice().courses();
      Set<CourseId> first = Set.of(courses.get(0).id(), courses.get(2).id());
      SyncRun round =
          new SyncRun(new RunId(1), TestSite.NOW, TestSite.NOW, null, new TreeSet<>(first));

      Sync.Report report = site.syncer().run(round, courses, (done, all) -> {});

      assertThat(report.counts())
          .extracting(CourseCount::course)
          .hasSize(courses.size() - 2)
          .doesNotContainAnyElementsOf(first);
      assertThat(site.ended).isTrue();
    }
  }
}
