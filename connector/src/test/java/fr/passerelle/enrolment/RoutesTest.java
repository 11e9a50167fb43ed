package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Problem;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.CompletionCriterion;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseCompletion;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The counts are the same whichever route is taken, and are what the site holds. */
class RoutesTest {

  private static final String CATEGORY = "Session en auto-inscription";
  private static final long FIRST = Long.getLong("routes.seed", 1);
  private static final long EACH = Long.getLong("routes.each", 4);

  static Stream<Arguments> academies() {
    return LongStream.range(FIRST, FIRST + EACH)
        .boxed()
        .flatMap(seed -> Stream.of(Profile.values()).map(kind -> Arguments.of(kind, seed)));
  }

  private static List<CountedCourse> invented(TestSite site, Profile kind, long seed) {
    long category = site.category(CATEGORY).id();
    new InventedCourses(site.sandbox, kind, seed, TestSite.NOW.getEpochSecond()).open(25, category);
    return site.choice().courses();
  }

  @ParameterizedTest
  @MethodSource("academies")
  void giveWhatTheSiteHolds(Profile kind, long seed) {
    try (TestSite site = TestSite.withReports(kind);
        MoodleClient single = site.singly()) {
      List<CountedCourse> courses = invented(site, kind, seed);

      List<CourseCount> reported = site.byReports(courses);
      List<CourseCount> several = site.byRosters(site.client, courses);
      List<CourseCount> plain = site.byRosters(single, courses);

      assertThat(courses).hasSizeGreaterThan(20);
      for (List<CourseCount> counts : List.of(reported, several, plain)) {
        assertThat(counts).extracting(CourseCount::course).hasSize(courses.size());
        assertThat(counts)
            .allSatisfy(
                it ->
                    assertThat(Oracle.said(it))
                        .as(it.shortName().value())
                        .isEqualTo(site.expected(it.course())))
            .allSatisfy(it -> assertThat(it.tutors()).isEqualTo(tutorsIn(several, it)))
            .allSatisfy(it -> sessionsAreRight(site, kind, it));
      }
      assertThat(RouteComparison.of(reported, plain)).isEmpty();
      assertThat(RouteComparison.of(several, plain)).isEmpty();
    }
  }

  private static SortedSet<UserId> tutorsIn(List<CourseCount> counts, CourseCount of) {
    return counts.stream()
        .filter(it -> it.course().equals(of.course()))
        .findFirst()
        .orElseThrow()
        .tutors();
  }

  /** A session is told unless somebody mixes roles, or another course has the same names. */
  private static void sessionsAreRight(TestSite site, Profile kind, CourseCount count) {
    Oracle oracle =
        new Oracle(site.sandbox.state(), kind, count.course(), TestSite.NOW.getEpochSecond());
    SortedMap<String, String> told = new TreeMap<>();
    count
        .sessions()
        .forEach(
            it ->
                told.put(
                    "GAIA-PARTICIPANT_%s_%s_%s"
                        .formatted(
                            it.session().session(),
                            it.session().dispositif(),
                            it.session().module()),
                    Objects.requireNonNull(it.counts().get(CountDefinition.ACTIFS))
                        .match(Integer::toString, reason -> "?")));
    boolean alike = count.shortName().value().equals("ALIKE");
    oracle
        .sessions()
        .forEach(
            (name, people) -> {
              String seen = told.getOrDefault(name, "0");
              if (alike && !told.containsKey(name)) {
                return;
              }
              assertThat(seen)
                  .as(count.shortName() + " " + name)
                  .isIn(oracle.mixesRoles() ? List.of("?", "0") : List.of(people.toString()));
            });
  }

  @ParameterizedTest
  @MethodSource("academies")
  void readFewRostersWhereTheReportsAreEnough(Profile kind, long seed) {
    try (TestSite site = TestSite.withReports(kind)) {
      List<CountedCourse> courses = invented(site, kind, seed);

      Told told = site.reports().figuresAndSessions(courses);

      assertThat(told.problems()).isEmpty();
      assertThat(told.figures().size() + told.doubts().size()).isEqualTo(courses.size());
      assertThat(told.figures()).hasSizeGreaterThan(3);
      assertThat(told.reasons().keySet())
          .extracting(why -> why.key())
          .contains("enrolment.report-tutors")
          .doesNotContain("enrolment.report-missing");
    }
  }

  @Test
  void doNotGoByAReportThatIsNotAsItHasToBe() {
    List<CustomReport> reports =
        CustomReport.usual().stream().map(it -> it.id() == 4 ? conditionless(it) : it).toList();
    try (TestSite site =
        new TestSite(
            Profile.MAGISTERE_2,
            reports,
            "{\"reports\":{\"people\":1,\"roles\":2,\"groups\":3,\"active\":4,\"connected\":5}}")) {
      Told told = site.reports().figuresAndSessions(site.choice().courses());

      assertThat(told.isAboutFigures()).isFalse();
      assertThat(told.problems())
          .singleElement()
          .extracting(Problem::field, Problem::value, it -> it.message().key())
          .containsExactly("reports.active", "4", "profile.report-conditions");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void tellWhoHasCompletedACourseUnlessNobodyMayBeAbleTo(Profile kind) {
    String settings = TestSite.REPORTS.replaceFirst("}$", ",\"counting\":{\"completion\":true}}");
    try (TestSite site = new TestSite(kind, CustomReport.usual(), settings)) {
      List<CountedCourse> courses = invented(site, kind, 3);
      for (CountedCourse course : courses) {
        if (course.id().value() % 2 == 0) {
          complete(site, course.id().value());
        }
      }

      Told told = site.reports().figuresAndSessions(courses);
      List<CourseCount> reported = site.byReports(courses);

      assertThat(told.figures()).isNotEmpty();
      assertThat(told.reasons().keySet())
          .extracting(why -> why.key())
          .contains("enrolment.report-completions");
      assertThat(RouteComparison.of(reported, site.byRosters(site.client, courses))).isEmpty();
    }
  }

  private static void complete(TestSite site, long course) {
    Course it = site.sandbox.state().get(Course.class, course);
    SortedMap<String, Long> settings = new TreeMap<>(it.settings());
    settings.put("enablecompletion", 1L);
    site.sandbox.put(it.withSettings(settings));
    site.sandbox.put(new CompletionCriterion(course, course));
    site.sandbox
        .state()
        .all(Person.class)
        .filter(person -> person.id() % 3 != 0)
        .toList()
        .forEach(
            person ->
                site.sandbox.put(
                    new CourseCompletion(course * 1000 + person.id(), course, person.id())));
  }

  private static CustomReport conditionless(CustomReport it) {
    return new CustomReport(it.id(), it.name(), it.columns(), new TreeMap<>(), true);
  }

  @Test
  void goByRostersWhereTheReportsAreNotShown() {
    try (TestSite site = TestSite.withReports(Profile.MAGISTERE_2)) {
      site.sandbox.access().drop(Capability.VIEW_REPORTS);
      List<CountedCourse> courses = site.choice().courses();

      assertThat(site.reports().figuresAndSessions(courses).problems())
          .extracting(Problem::field)
          .containsExactly("reports.roles", "reports.sessions");
      assertThat(site.byReports(courses))
          .hasSize(7)
          .allSatisfy(it -> assertThat(Oracle.said(it)).isEqualTo(site.expected(it.course())));
    }
  }

  @Test
  void areHinderedByWhatReportsCannotLeaveOut() {
    try (TestSite site =
        new TestSite(
            Profile.MAGISTERE_2,
            CustomReport.usual(),
            "{\"reports\":{\"people\":1,\"roles\":2,\"groups\":3,\"active\":4,\"connected\":5},"
                + "\"counting\":{\"excluded\":[30]}}")) {
      assertThat(site.reports().hindrance())
          .hasValueSatisfying(
              why -> assertThat(why.key()).isEqualTo("enrolment.reports-exclusions"));
      assertThat(site.reports().figuresAndSessions(site.choice().courses()).isAboutFigures())
          .isFalse();
    }
  }

  @Test
  void areHinderedByAMissingReport() {
    try (TestSite site =
        new TestSite(
            Profile.MAGISTERE_2,
            CustomReport.usual(),
            "{\"reports\":{\"people\":1,\"roles\":2}}")) {
      assertThat(site.reports().hindrance())
          .hasValueSatisfying(
              why -> assertThat(why.arguments()).containsExactly("groups, active, connected"));
    }
  }

  @Test
  void nameInstancesOfWhichNobodyKnowsTheSession() {
    try (TestSite site = TestSite.withReports(Profile.MAGISTERE_2)) {
      site.sandbox
          .state()
          .all(EnrolmentMethod.class)
          .filter(it -> it.name().startsWith("GAIA-PARTICIPANT"))
          .forEach(
              it ->
                  site.sandbox.put(
                      new EnrolmentMethod(
                          it.id(), it.course(), it.type(), "Mardi", it.enabled(), it.open())));
      List<CountedCourse> courses = site.choice().courses();

      Told told = site.reports().sessions(courses);

      assertThat(told.problems())
          .singleElement()
          .extracting(Problem::field, Problem::value)
          .containsExactly("gaia.instances", "Mardi");
    }
  }
}
