package fr.passerelle.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.MadeFailures;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.ShownAccount;
import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.moodle.ShownCourse;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from which answers: no site is asked. */
class ConclusionsTest {

  private static final SiteAddress ADDRESS = new SiteAddress("https://moodle.example.org");

  private static final String PARTICIPANTS = "core_course\\reportbuilder\\datasource\\participants";

  private static SiteInfo info(String release) {
    return new SiteInfo(
        "Académie",
        ADDRESS,
        release,
        new UserId(3),
        "passerelle",
        Arrays.stream(ServiceFunction.values())
            .map(ServiceFunction::wireName)
            .collect(Collectors.toSet()));
  }

  private static final ShownCategory CATEGORY =
      new ShownCategory(new Category(new CategoryId(5), "Archive", null, true), 2, true);

  /** A site of which one part is to be seen. */
  private static Observed seen(
      List<ShownCourse> courses,
      List<RosterLook> rosters,
      Observed.Others others,
      Asked<List<CustomReport>> reports) {
    return seen(courses, rosters, others, reports, Map.of());
  }

  private static Observed seen(
      List<ShownCourse> courses,
      List<RosterLook> rosters,
      Observed.Others others,
      Asked<List<CustomReport>> reports,
      Map<ServiceFunction, Asked<?>> trials) {
    return new Observed(
        ADDRESS,
        new Asked.Told<>(info("4.5.6 (Build: 20250811)")),
        trials,
        new Asked.Told<>(false),
        new Asked.Told<>(List.of(CATEGORY)),
        new Asked.Told<>(true),
        courses.isEmpty()
            ? List.of()
            : List.of(new CategoryLook(CATEGORY, new Asked.Told<>(courses))),
        rosters,
        Asked.not(),
        Asked.not(),
        new Asked.Told<>(List.of()),
        others,
        reports,
        new TreeMap<>(),
        Asked.not(),
        new TreeMap<>());
  }

  private static Observed withTables(SortedMap<ReportPurpose, Asked<ReportTable>> tables) {
    Observed seen = withCourses();
    return new Observed(
        seen.address(),
        seen.site(),
        seen.trials(),
        seen.administrator(),
        seen.categories(),
        seen.hiddenCategories(),
        seen.looks(),
        seen.rosters(),
        seen.active(),
        seen.allGroups(),
        seen.own(),
        seen.others(),
        seen.reports(),
        tables,
        seen.formats(),
        seen.templates());
  }

  private static Observed withCourses(ShownCourse... courses) {
    return seen(List.of(courses), List.of(), Observed.Others.NOBODY, Asked.not());
  }

  private static Observed withOthers(int asked, ShownAccount... shown) {
    return seen(
        List.of(),
        List.of(),
        new Observed.Others(asked, new Asked.Told<>(List.of(shown))),
        Asked.not());
  }

  private static ShownCourse course(boolean entered, boolean hidden, boolean idNumber) {
    return new ShownCourse(
        new CourseId(7), entered, hidden, idNumber, entered ? "topics" : "", new TreeMap<>());
  }

  private static ShownAccount account(boolean address, boolean suspension) {
    return new ShownAccount(new UserId(9), address, suspension);
  }

  private static RosterLook roster(boolean whole) {
    return new RosterLook(new CourseId(7), new Asked.Told<>(List.<Participant>of()), whole);
  }

  static Stream<Arguments> observations() {
    Observed mute = withOthers(1, account(false, false));
    return Stream.of(
        Arguments.of(withCourses(course(true, true, true)), "moodle/course:view", "Good"),
        Arguments.of(withCourses(course(false, false, false)), "moodle/course:view", "Stopping"),
        Arguments.of(withCourses(), "moodle/course:view", "Untried"),
        Arguments.of(
            withCourses(course(true, true, true)), "moodle/course:viewhiddencourses", "Stopping"),
        Arguments.of(
            withCourses(course(true, true, true), course(true, false, true)),
            "moodle/course:viewhiddencourses",
            "Good"),
        Arguments.of(
            withCourses(course(true, false, true), course(true, false, true)),
            "moodle/course:viewhiddencourses",
            "Untried"),
        Arguments.of(withCourses(course(true, false, true)), "moodle/course:update", "Good"),
        Arguments.of(withCourses(course(true, false, false)), "moodle/course:update", "Stopping"),
        Arguments.of(withCourses(course(false, false, false)), "moodle/course:update", "Untried"),
        Arguments.of(withOthers(2, account(true, true)), "moodle/user:viewdetails", "Stopping"),
        Arguments.of(withOthers(1, account(true, true)), "moodle/user:viewdetails", "Good"),
        Arguments.of(withOthers(1, account(true, true)), "moodle/site:viewuseridentity", "Good"),
        Arguments.of(mute, "moodle/site:viewuseridentity", "Lacking"),
        Arguments.of(mute, "moodle/user:viewhiddendetails", "Lacking"),
        Arguments.of(withOthers(1), "moodle/site:viewuseridentity", "Untried"),
        Arguments.of(
            seen(List.of(), List.of(roster(false)), Observed.Others.NOBODY, Asked.not()),
            "moodle/user:viewdetails",
            "Stopping"),
        Arguments.of(
            seen(
                List.of(),
                List.of(
                    new RosterLook(
                        new CourseId(7),
                        new Asked.Failed<>(MadeFailures.access("nopermissions")),
                        true)),
                Observed.Others.NOBODY,
                Asked.not()),
            "moodle/course:viewparticipants",
            "Stopping"));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void followFromWhatIsShown(Observed seen, String capability, String kind) {
    SurveyReport report = new SurveyReport(CapabilityPoints.of(seen));

    assertThat(TestSite.finding(report, "capability." + capability).getClass().getSimpleName())
        .isEqualTo(kind);
  }

  static Stream<Arguments> certificates() {
    return Stream.of(
        Arguments.of(new CertificateExpiredException("x"), "survey.tls-expired"),
        Arguments.of(new CertificateNotYetValidException("x"), "survey.tls-too-early"),
        Arguments.of(new CertPathBuilderException("x"), "survey.tls-untrusted"),
        Arguments.of(new IllegalStateException("x"), "survey.tls-broken"));
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void tellWhatIsWrongWithACertificate(Throwable cause, String key) {
    MoodleException failure =
        MadeFailures.unavailable(new SSLHandshakeException("x").initCause(cause));

    Point tls = AddressPoints.of(closed(failure)).get(1);
    assertThat(tls.id()).isEqualTo("tls");
    assertThat(tls.finding()).isInstanceOf(Finding.Gone.class);
    assertThat(tls.finding().seen().key()).isEqualTo(key);
  }

  @Test
  void tellACertificateOfAnotherHost() {
    assertThat(CertificateTrouble.in(MadeFailures.unavailable(new SSLPeerUnverifiedException("x"))))
        .hasValueSatisfying(it -> assertThat(it.key()).isEqualTo("survey.tls-other-host"));
    assertThat(CertificateTrouble.in(MadeFailures.protocol())).isEmpty();
  }

  private static Observed closed(MoodleException failure) {
    return Observed.closed(ADDRESS, new Asked.Failed<>(failure), Asked.not());
  }

  @ParameterizedTest
  @CsvSource({
    "invalidtoken, token, survey.token-refused",
    "accessexception, token, survey.token-refused",
    "wsaccessusersuspended, account, survey.account-suspended",
    "wsaccessuserunconfirmed, account, survey.account-unconfirmed",
    "wsaccessuserexpired, account, survey.account-expired"
  })
  void followFromTheCodeOfARefusal(String code, String id, String key) {
    SurveyReport report =
        SiteSurvey.concluded(closed(MadeFailures.access(code)), TestSite.profile("moodle", "{}"));

    assertThat(TestSite.hindering(report)).containsOnlyKeys(id);
    assertThat(TestSite.finding(report, id).seen().key()).isEqualTo(key);
  }

  @Test
  void tellAServiceWithoutItsFirstFunctionFromATokenThatOpensNothing() {
    Observed seen =
        Observed.closed(
            ADDRESS,
            new Asked.Failed<>(MadeFailures.access("accessexception")),
            new Asked.Told<>(List.of()));

    assertThat(TestSite.hindering(SiteSurvey.concluded(seen, TestSite.profile("moodle", "{}"))))
        .containsOnlyKeys("function.core_webservice_get_site_info");
  }

  @Test
  void countAReportOnlyIfItIsAboutParticipants() {
    CustomReport users = new CustomReport(1, "Comptes", "core_user\\reportbuilder\\x");
    CustomReport course = new CustomReport(2, "Inscrits", PARTICIPANTS);

    Asked<Long> read = new Asked.Told<>(12L);

    assertThat(report(new Asked.Told<>(List.of(users)), read)).isInstanceOf(Finding.Remark.class);
    assertThat(report(new Asked.Told<>(List.of(users, course)), read))
        .isInstanceOf(Finding.Good.class);
    assertThat(report(new Asked.Failed<>(MadeFailures.refused("errorreportview")), Asked.not()))
        .isInstanceOf(Finding.Remark.class);
    assertThat(report(Asked.not(), Asked.not())).isInstanceOf(Finding.Untried.class);
  }

  @Test
  void tellOfEachReportOfTheProfileWhetherItIsUsable() {
    SiteProfile profile =
        TestSite.profile(
            "moodle",
            "{\"reports\":{\"people\":1,\"roles\":2,\"groups\":3,\"active\":4,\"connected\":5}}");
    SortedMap<ReportPurpose, Asked<ReportTable>> tables = new TreeMap<>();
    tables.put(ReportPurpose.PEOPLE, new Asked.Told<>(table("Username")));
    tables.put(ReportPurpose.ROLES, new Asked.Told<>(table("Username")));
    tables.put(ReportPurpose.ACTIVE, new Asked.Failed<>(MadeFailures.access("errorreportview")));
    List<Point> points = CountPoints.of(withTables(tables), profile);

    assertThat(finding(points, "report.people")).isInstanceOf(Finding.Good.class);
    assertThat(finding(points, "report.roles").seen().key()).isEqualTo("survey.report-unusable");
    assertThat(finding(points, "report.active")).isInstanceOf(Finding.Remark.class);
    assertThat(finding(points, "route.report").seen().arguments())
        .containsExactly("roles, groups, active, connected");
  }

  private static Finding finding(List<Point> points, String id) {
    return TestSite.finding(new SurveyReport(points), id);
  }

  private static ReportTable table(String last) {
    return new ReportTable(
        new CustomReport(1, "Effectifs", "core_course\\reportbuilder\\datasource\\participants"),
        new TreeMap<>(),
        List.of("Course ID number", "Course short name", last),
        List.of());
  }

  @Test
  void countNoReportThatCanNotBeRead() {
    Asked<List<CustomReport>> listed =
        new Asked.Told<>(List.of(new CustomReport(2, "Inscrits", PARTICIPANTS)));

    assertThat(report(listed, Asked.not()).seen().key()).isEqualTo("survey.report-unread");
    Finding unreadable =
        report(listed, new Asked.Failed<>(MadeFailures.refused("invalidresponse")));
    assertThat(unreadable).isInstanceOf(Finding.Remark.class);
    assertThat(unreadable.seen().key()).isEqualTo("survey.report-unreadable");
  }

  private static Finding report(Asked<List<CustomReport>> reports, Asked<?> read) {
    return CountPoints.of(
            seen(
                List.of(),
                List.of(),
                Observed.Others.NOBODY,
                reports,
                Map.of(ServiceFunction.RETRIEVE_REPORT, read)),
            TestSite.profile("moodle", "{}"))
        .get(0)
        .finding();
  }

  /** Between the count and the courses, somebody may have deleted one. */
  @Test
  void missNoCourseThatWentInBetween() {
    CategoryLook look =
        new CategoryLook(CATEGORY, new Asked.Told<>(List.of(course(true, false, true))));

    assertThat(look.unseen()).isOne();
    assertThat(look.countedAgain(List.of()).unseen()).isOne();
    assertThat(look.countedAgain(List.of(counted(1))).unseen()).isZero();
    assertThat(look.countedAgain(List.of(counted(3))).unseen()).isOne();
  }

  private static ShownCategory counted(int courses) {
    return new ShownCategory(CATEGORY.category(), courses, true);
  }
}
