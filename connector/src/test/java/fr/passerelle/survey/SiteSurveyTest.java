package fr.passerelle.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.Effect;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.AccountState;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.TokenState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The look at a whole site, against the sandbox. */
class SiteSurveyTest {

  private final TestSite site = new TestSite(Profile.MAGISTERE_2);

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void findsNothingAmissOnASiteThatHasEverything(Profile kind) {
    try (TestSite whole = new TestSite(kind)) {
      SurveyReport report = whole.look();

      assertThat(TestSite.hindering(report)).isEmpty();
      assertThat(report.verdict()).isEqualTo(Verdict.READY);
      assertThat(report.points()).extracting(Point::id).doesNotHaveDuplicates();
      assertThat(report.points()).extracting(Point::area).contains(Area.values());
    }
  }

  @Test
  void writesNothing() {
    site.look();

    List<String> writes =
        Arrays.stream(ServiceFunction.values())
            .filter(function -> function.effect() == Effect.WRITE)
            .map(ServiceFunction::wireName)
            .toList();
    assertThat(site.sandbox.calls().functions()).isNotEmpty().doesNotContainAnyElementsOf(writes);
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW_COURSES, moodle/course:view, Stopping",
    "VIEW_IDENTITY, moodle/site:viewuseridentity, Lacking",
    "UPDATE_COURSES, moodle/course:update, Stopping",
    "VIEW_HIDDEN_COURSES, moodle/course:viewhiddencourses, Stopping",
    "ACCESS_ALL_GROUPS, moodle/site:accessallgroups, Lacking",
    "VIEW_DETAILS, moodle/user:viewdetails, Stopping",
    "REVIEW_ENROLMENTS, moodle/course:enrolreview, Lacking",
    "VIEW_HIDDEN_FIELDS, moodle/course:viewhiddenuserfields, Lacking",
    "VIEW_HIDDEN_CATEGORIES, moodle/category:viewhiddencategories, Lacking"
  })
  void seesThatACapabilityIsMissing(Capability missing, String name, String kind) {
    site.sandbox.access().drop(missing);

    assertThat(TestSite.hindering(site.look())).isEqualTo(Map.of("capability." + name, kind));
  }

  @Test
  void seesTheGapsThatPeopleLeaveInLists() {
    site.sandbox.access().drop(Capability.VIEW_DETAILS);

    assertThat(
            TestSite.finding(site.look(), "capability.moodle/user:viewdetails").seen().toString())
        .contains("left out of lists");
  }

  @Test
  void takesNobodysRoleForMissingWherePeopleAreLeftOut() {
    site.sandbox.access().drop(Capability.VIEW_DETAILS);
    SurveyReport report = site.look();

    assertThat(List.of("role.learner", "role.designer"))
        .allSatisfy(
            id -> assertThat(TestSite.finding(report, id)).isInstanceOf(Finding.Untried.class));
  }

  @Test
  void remarksThatTutorsCanNotBeGivenGroups() {
    site.sandbox.access().drop(Capability.MANAGE_GROUPS);
    SurveyReport report = site.look();

    assertThat(TestSite.finding(report, "capability.moodle/course:managegroups"))
        .isInstanceOf(Finding.Remark.class);
    assertThat(report.verdict()).isEqualTo(Verdict.READY);
  }

  @Test
  void countsByNoListWhereNoneCanBeRead() {
    site.sandbox.access().removeFunction("core_enrol_get_enrolled_users");

    assertThat(TestSite.finding(site.look(), "route.lists")).isInstanceOf(Finding.Untried.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Capability.class,
      names = {"CREATE_COURSES", "SET_VISIBILITY", "ENROL_MANUALLY"})
  void saysOfWhatOnlyAWriteWouldShowThatItWasNotTried(Capability missing) {
    site.sandbox.access().drop(missing);
    SurveyReport report = site.look();

    assertThat(TestSite.hindering(report)).isEmpty();
    assertThat(report.points())
        .filteredOn(point -> point.finding() instanceof Finding.Untried)
        .extracting(point -> point.finding().seen().toString())
        .anyMatch(text -> text.contains(missing.moodleName()));
  }

  @ParameterizedTest
  @EnumSource(ServiceFunction.class)
  void seesThatAFunctionIsMissing(ServiceFunction missing) {
    site.sandbox.access().removeFunction(missing.wireName());
    SurveyReport report = site.look();
    Finding found = TestSite.finding(report, "function." + missing.wireName());

    if (missing.isOptional()) {
      assertThat(found).isInstanceOf(Finding.Remark.class);
      assertThat(report.verdict()).isEqualTo(Verdict.READY);
    } else {
      assertThat(found).isInstanceOf(Finding.Stopping.class);
      assertThat(found.works()).isEqualTo(Work.using(missing));
      assertThat(TestSite.hindering(report)).hasSize(1);
      assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLI_MAINTENANCE, address, GONE",
    "MAINTENANCE, address, GONE",
    "UPGRADE, address, GONE",
    "WEB_SERVICES_OFF, rest, NOT_READY"
  })
  void saysWhichDoorIsShut(Downtime how, String point, Verdict verdict) {
    site.sandbox.downtime(how);
    SurveyReport report = site.look();

    assertThat(TestSite.hindering(report)).containsOnlyKeys(point);
    assertThat(report.verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "UNCONFIRMED, not confirmed",
    "SUSPENDED, suspended",
    "NO_LOGIN, may not log in",
    "MUST_CHANGE_PASSWORD, change its password",
    "POLICY_NOT_AGREED, policy",
    "WITHOUT_EMAIL, e-mail address"
  })
  void tellsTheStatesOfTheAccountApart(AccountState state, String words) {
    site.sandbox.access().account(state);
    SurveyReport report = site.look();

    assertThat(TestSite.hindering(report)).isEqualTo(Map.of("account", "Stopping"));
    assertThat(TestSite.finding(report, "account").seen().toString()).contains(words);
  }

  @ParameterizedTest
  @EnumSource(value = TokenState.class, mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
  void seesThatTheTokenOpensNothing(TokenState state) {
    site.sandbox.access().token(state);

    assertThat(TestSite.hindering(site.look())).isEqualTo(Map.of("token", "Stopping"));
  }

  @Test
  void goesOnBehindAQuestionThatFails() {
    for (int attempt = 0; attempt < 3; attempt++) {
      site.sandbox.faults().onNext("core_user_get_users_by_field", Fault.HTTP_502_BEFORE);
    }
    SurveyReport report = site.look();

    assertThat(TestSite.finding(report, "account")).isInstanceOf(Finding.Untried.class);
    assertThat(TestSite.finding(report, "capability.moodle/course:enrolreview"))
        .isInstanceOf(Finding.Good.class);
    assertThat(TestSite.finding(report, "category")).isInstanceOf(Finding.Good.class);
  }

  @Test
  void comparesTheSiteWithTheProfile() {
    SurveyReport report =
        site.look(
            """
            {"category": ["Nulle part"],
             "roles": {"learner": ["eleve"], "pilot": "inspecteur"},
             "roleIds": {"concepteur": 12},
             "defaultFormat": "magistere_topics",
             "customFields": {"pilot": "chef"},
             "count": {"categories": [["Ailleurs"]], "except": [["Corbeile"]]}}
            """);

    assertThat(TestSite.hindering(report))
        .isEqualTo(
            Map.of(
                "category", "Lacking",
                "count.Ailleurs", "Lacking",
                "format.magistere_topics", "Lacking"));
    assertThat(report.verdict()).isEqualTo(Verdict.LACKING);
    assertThat(report.hindering(Work.SYNC)).extracting(Point::id).containsExactly("count.Ailleurs");
    assertThat(report.works(Work.SYNC)).isTrue();
    assertThat(List.of("role.learner", "role.pilot", "except.Corbeile", "fields-missing"))
        .allSatisfy(
            id -> assertThat(TestSite.finding(report, id)).isInstanceOf(Finding.Remark.class));
    assertThat(TestSite.finding(report, "role.learner").remedyIfAny().orElseThrow().toString())
        .contains("participant", "tuteur");
    assertThat(TestSite.finding(report, "role.designer").seen().toString()).contains("12");
    assertThat(TestSite.finding(report, "format.topics")).isInstanceOf(Finding.Good.class);
  }

  @Test
  void looksForTheTemplatesThatTheProfileNames() {
    String there = TestSite.someShortName(site.sandbox);
    SurveyReport report =
        site.look("{\"templates\": {\"A\": \"%s\", \"B\": \"Gabarit > Rien\"}}".formatted(there));

    assertThat(TestSite.finding(report, "template." + there)).isInstanceOf(Finding.Good.class);
    assertThat(TestSite.hindering(report)).isEqualTo(Map.of("template.Gabarit > Rien", "Lacking"));
    assertThat(report.verdict()).isEqualTo(Verdict.LACKING);
  }

  @Test
  void seesOnlyWhichFormatsAreUsedWhereNoNamesAreTold() {
    site.sandbox.access().removeFunction("core_get_strings");

    SurveyReport report = site.look("{\"defaultFormat\": \"magistere_topics\"}");

    assertThat(TestSite.finding(report, "format.magistere_topics"))
        .isInstanceOf(Finding.Untried.class);
    assertThat(TestSite.finding(report, "format.magistere_topics").seen().toString())
        .contains("use: topics");
  }
}
