package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The signs by which a site shows that a roster lacks people whom it left out without a word. */
class MissingPeopleTest {

  private static final CourseId COURSE = new CourseId(7);
  private static final String BUNDLE = ServiceFunction.SEVERAL_AT_ONCE.wireName();
  private static final String TABLE = ServiceFunction.PARTICIPANTS_TABLE.wireName();
  private static final String NOBODY = "[]";

  /** Without {@code moodle/user:viewdetails}; who is shown again beyond gives the others away. */
  private static final Map<String, String> RECORDED =
      Map.of(
          "", Fixture.read("moodle-4.5/nocap-viewdetails-whole.json"),
          "ASC", Fixture.read("moodle-4.5/nocap-viewdetails-beyond-7-asc.json"),
          "DESC", Fixture.read("moodle-4.5/nocap-viewdetails-beyond-7-desc.json"));

  private static ScriptedSite recorded(Map<String, String> instead) {
    return ScriptedSite.answering(
        call -> {
          String direction = option(call, "sortdirection");
          String recorded = RECORDED.getOrDefault(direction, "");
          return instead.getOrDefault(direction, recorded);
        });
  }

  private static Reading<Boolean> fallsShort(ScriptedSite site) {
    Roster roster = site.enrolments().participants(COURSE, EnrolmentFilter.ANY);
    return one(site.enrolments().fallShort(new TreeMap<>(Map.of(COURSE, roster))));
  }

  private static <T> T one(SortedMap<CourseId, T> readings) {
    assertThat(readings).containsOnlyKeys(COURSE);
    return readings.values().iterator().next();
  }

  private static String option(Call call, String name) {
    Map<String, String> sent = ScriptedSite.sent(call);
    for (int i = 0; sent.containsKey("options[" + i + "][name]"); i++) {
      if (name.equals(sent.get("options[" + i + "][name]"))) {
        return sent.getOrDefault("options[" + i + "][value]", "");
      }
    }
    return "";
  }

  @Test
  void areFoundByThePlacesThatTheyTakeInTheList() {
    ScriptedSite site = recorded(Map.of());
    assertThat(fallsShort(site)).isEqualTo(new Reading.Value<>(true));

    List<Call> beyond = site.calls.subList(1, 3);
    assertThat(beyond).extracting(call -> option(call, "limitfrom")).containsExactly("7", "7");
    assertThat(beyond).extracting(call -> option(call, "limitnumber")).containsExactly("0", "0");
    assertThat(beyond).extracting(call -> option(call, "sortby")).containsExactly("id", "id");
    assertThat(beyond)
        .extracting(call -> option(call, "sortdirection"))
        .containsExactly("ASC", "DESC");
    assertThat(beyond).extracting(call -> option(call, "userfields")).containsExactly("id", "id");
  }

  /** All who are left out may stand at one end of the list; whoever is new has come since. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"id":62}]          | []            | true
          []                   | [{"id":4}]    | true
          []                   | []            | false
          [{"id":99}]          | [{"id":99}]   | false
          [{"id":99},{"id":4}] | []            | true
          """)
  void areFoundFromEitherEndOfTheList(String first, String last, boolean lacking) {
    assertThat(fallsShort(recorded(Map.of("ASC", first, "DESC", last))))
        .isEqualTo(new Reading.Value<>(lacking));
  }

  /** A proof is a proof, whatever became of the other question; without one, nobody knows. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"id":62}]                     | {"errorcode":"invalidrecord"} | true
          []                              | {"errorcode":"invalidrecord"} | invalidrecord
          {"errorcode":"invalidrecord"}   | []                            | invalidrecord
          """)
  void areNotDeniedWhereTheSiteDoesNotAnswer(String first, String last, String expected) {
    Reading<Boolean> lacking = fallsShort(recorded(Map.of("ASC", first, "DESC", last)));
    assertThat(lacking.<String>match(String::valueOf, MoodleException::errorCode))
        .isEqualTo(expected);
  }

  private static ScriptedSite table(String release, List<String> functions, String answer) {
    return new ScriptedSite(release, functions, call -> answer);
  }

  @ParameterizedTest
  @CsvSource({"4.5, 26", "4.1, 18"})
  void areToldInNumberByTheSitesOwnPage(String release, int total) {
    String answer = Fixture.read("moodle-" + release + "/batch-participants-table-cut.json");
    ScriptedSite site = table(release, List.of(BUNDLE, TABLE), answer);
    CourseId gone = new CourseId(99999);

    SortedMap<CourseId, Reading<Integer>> totals =
        site.enrolments().toldTotals(List.of(COURSE, gone)).orElseThrow();

    assertThat(totals).containsOnlyKeys(COURSE, gone);
    assertThat(totals.get(COURSE)).isEqualTo(new Reading.Value<>(total));
    assertThatThrownBy(() -> Wire.required(totals.get(gone), "gone").orThrow())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("course 99999");
  }

  /** Moodle 4.1 takes the numbers as numbers only, and wants a list without elements. */
  @Test
  void areAskedForWithinAnotherCallEvenAlone() {
    String answer = Fixture.read("moodle-4.1/batch-participants-table-cut.json");
    ScriptedSite site =
        table("4.1", List.of(BUNDLE, TABLE), answer.replaceAll(",\\s*\\{\"error\": true.*}", "]}"));

    site.enrolments().toldTotals(List.of(COURSE));

    Map<String, String> sent = ScriptedSite.sent(site.calls.get(0));
    assertThat(site.calls).extracting(Call::toString).containsExactly(BUNDLE);
    assertThat(sent).containsEntry("requests[0][function]", TABLE);
    JsonNode arguments = Wire.JSON.readTree(sent.get("requests[0][arguments]"));
    assertThat(arguments.at("/filters/0/values")).hasToString("[7]");
    assertThat(arguments.at("/hiddencolumns")).hasToString("[]");
    assertThat(arguments.at("/uniqueid").asString()).isEqualTo("user-index-participants-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BUNDLE", "TABLE"})
  void areNotToldByASiteWithoutBothFunctions(String offered) {
    List<String> functions =
        switch (offered) {
          case "BUNDLE" -> List.of(BUNDLE);
          case "TABLE" -> List.of(TABLE);
          default -> List.of();
        };
    ScriptedSite site = table("4.5", functions, "");
    assertThat(site.enrolments().toldTotals(List.of(COURSE))).isEmpty();
    assertThat(site.calls).isEmpty();
  }

  @Test
  void areNotGuessedWhereThePageTellsNoNumber() {
    String answer = "{\"responses\":[{\"error\":false,\"data\":\"{\\\"html\\\":\\\"<p>\\\"}\"}]}";
    ScriptedSite site = table("4.5", List.of(BUNDLE, TABLE), answer);
    Reading<Integer> total = one(site.enrolments().toldTotals(List.of(COURSE)).orElseThrow());
    assertThatThrownBy(total::orThrow).isInstanceOf(ProtocolException.class);
  }

  private static Reading<Boolean> showsAllGroups(String answer) {
    ScriptedSite site = ScriptedSite.answering(call -> answer);
    Reading<Boolean> shown = one(site.enrolments().showAllGroups(List.of(COURSE)));
    assertThat(site.calls)
        .extracting(call -> option(call, "groupid"), call -> option(call, "limitnumber"))
        .containsExactly(tuple("-1", "1"));
    return shown;
  }

  @ParameterizedTest
  @CsvSource({
    "moodle-4.5/enrolled-one-of-no-group.json, true",
    "moodle-4.5/nocap-accessallgroups-groupid.json, false",
    "moodle-4.5/enrolled-POISON.json, true"
  })
  void ofOtherGroupsAreHiddenWhereTheQuestionIsRefused(String fixture, boolean shown) {
    assertThat(showsAllGroups(Fixture.read(fixture))).isEqualTo(new Reading.Value<>(shown));
  }

  @Test
  void ofOtherGroupsAreNotHiddenWhereEverybodyHasAGroup() {
    assertThat(showsAllGroups(NOBODY)).isEqualTo(new Reading.Value<>(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moodle-4.5/err-bad-course-id.json",
        "moodle-4.5/err-missing-capability-enrol.json",
        "moodle-4.5/err-invalid-token.json"
      })
  void ofOtherGroupsRemainUnknownWhereSomethingElseIsWrong(String fixture) {
    assertThatThrownBy(() -> showsAllGroups(Fixture.read(fixture)).orThrow())
        .isInstanceOf(MoodleException.class);
  }

  @Test
  void areNotLookedForOnTheFrontPage() {
    ScriptedSite site = table("4.5", List.of(BUNDLE, TABLE), NOBODY);
    Enrolments enrolments = site.enrolments();
    CourseId front = new CourseId(1);
    SortedMap<CourseId, Roster> roster = new TreeMap<>(Map.of(front, Roster.of(List.of())));
    List<Function<Enrolments, Object>> questions =
        List.of(
            it -> it.fallShort(roster),
            it -> it.toldTotals(List.of(front)),
            it -> it.showAllGroups(List.of(front)));
    assertThat(questions)
        .allSatisfy(
            question ->
                assertThatThrownBy(() -> question.apply(enrolments))
                    .isInstanceOf(IllegalArgumentException.class));
    assertThat(site.calls).isEmpty();
  }
}
