package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several calls in one request, their answers JSON within JSON. */
@ContractCases
class SeveralInOneTest {

  private static final String SEVERAL = "tool_mobile_call_external_functions";
  private static final String INFO = "core_webservice_get_site_info";
  private static final String GROUPS = "core_group_get_course_groups";
  private static final String USERS = "core_user_get_users_by_field";
  private static final String BY_FIELD = "core_course_get_courses_by_field";

  private static String[] request(int index, String function, String arguments, String... more) {
    String[] usual = {"function=" + function, "arguments=" + arguments};
    return Form.item("requests", index, Form.all(usual, more));
  }

  private static JsonNode responses(Site site, String[]... requests) {
    return site.call(SEVERAL, Form.all(requests)).value().required("responses");
  }

  private static JsonNode data(JsonNode response) {
    assertThat(response.propertyNames()).as("%s", response).containsExactly("error", "data");
    assertThat(response.required("error").booleanValue()).isFalse();
    return JsonMapper.shared().readTree(response.required("data").stringValue());
  }

  private static JsonNode exception(JsonNode response) {
    assertThat(response.propertyNames()).as("%s", response).containsExactly("error", "exception");
    assertThat(response.required("error").booleanValue()).isTrue();
    return JsonMapper.shared().readTree(response.required("exception").stringValue());
  }

  private static String code(JsonNode response) {
    return exception(response).required("errorcode").stringValue();
  }

  private static String groupsOf(String course) {
    return "{\"courseid\":" + course + "}";
  }

  @Test
  @Recorded({"4.5/batch-ok-2", "4.1/batch-2"})
  void answersEachInOrder(Site site) {
    Room room = Room.on(site);
    String group = room.group("Groupe A");
    JsonNode responses =
        responses(site, request(0, GROUPS, groupsOf(room.course())), request(1, INFO, "{}"));
    assertThat(responses).hasSize(2);
    assertThat(Room.ids(data(responses.get(0)))).containsExactly(group);
    assertThat(data(responses.get(1)).has("release")).isTrue();
  }

  @Test
  @Recorded({"4.5/batch-error-2nd-of-3", "4.1/batch-err"})
  void stopsAtTheFirstErrorSoThatResponsesAreFewer(Site site) {
    JsonNode responses =
        responses(
            site,
            request(0, INFO, "{}"),
            request(1, Room.ROSTER, "{\"courseid\":99999999}"),
            request(2, INFO, "{}"));
    assertThat(responses).hasSize(2);
    assertThat(code(responses.get(1))).isEqualTo("invalidrecord");
  }

  @Test
  @Recorded({"4.5/batch-error-2nd-of-3", "4.1/completion-bulk"})
  void tellsAnErrorByMessageCodeAndTwoLinks(Site site) {
    JsonNode error =
        exception(responses(site, request(0, Room.ROSTER, "{\"courseid\":99999999}")).get(0));
    assertThat(error.propertyNames())
        .containsExactly("message", "errorcode", "link", "moreinfourl");
    assertThat(error.required("moreinfourl").stringValue()).endsWith("/error/moodle/invalidrecord");
    assertThat(error.required("message").stringValue())
        .isEqualTo(
            site.kind()
                .says(
                    "Can't find data record in database table course.",
                    "Impossible de trouver l’enregistrement de données dans la table course de la"
                        + " base de données."));
  }

  @Test
  @Recorded("4.5/batch-create-then-fail")
  void keepsWhatWasWrittenBeforeTheError(Site site) {
    Room room = Room.on(site);
    JsonNode responses =
        responses(
            site,
            request(0, "core_group_create_groups", creating(room, "Groupe A")),
            request(1, "core_group_create_groups", creating(room, "Groupe B", "Groupe A")),
            request(2, "core_group_create_groups", creating(room, "Groupe C")));
    assertThat(responses).hasSize(2);
    assertThat(room.groups().value().valueStream().map(it -> it.required("name").stringValue()))
        .containsExactly("Groupe A");
  }

  private static String creating(Room room, String... names) {
    return List.of(names).stream()
        .map(
            name ->
                "{\"courseid\":"
                    + room.course()
                    + ",\"name\":\""
                    + name
                    + "\",\"description\":\"\"}")
        .collect(Collectors.joining(",", "{\"groups\":[", "]}"));
  }

  @ParameterizedTest
  @CsvSource({"core_nope", "core_course_delete_courses", "''"})
  @Recorded({"4.5/batch-error-unknown-function", "4.5/batch-error-function-not-in-service"})
  void refusesAFunctionThatTheServiceDoesNotHaveOrNobodyKnows(String function, Site site) {
    JsonNode responses = responses(site, request(0, function, "{}"), request(1, INFO, "{}"));
    assertThat(responses).hasSize(1);
    assertThat(exception(responses.get(0)).toString())
        .isEqualTo("{\"errorcode\":\"accessexception\",\"module\":\"webservice\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{bad", "", "null", "\"2\"", "[2]", "7"})
  @Recorded("4.5/batch-error-badjson")
  void takesWhatIsNoJsonForNoArguments(String arguments, Site site) {
    assertThat(code(responses(site, request(0, GROUPS, arguments)).get(0)))
        .isEqualTo("invalidparameter");
  }

  @Test
  @Recorded("4.5/batch-noargs")
  void needsNoArgumentsWhereTheFunctionNeedsNone(Site site) {
    JsonNode responses = responses(site, new String[] {"requests[0][function]=" + INFO});
    assertThat(data(responses.get(0)).has("siteurl")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "%s.0"})
  @Recorded({"4.5/batch-typed-json", "4.5/batch-typed-json-null-ok"})
  void takesANumberAsNumberOrText(String value, Site site) {
    Room room = Room.on(site);
    String group = room.group("Groupe A");
    String arguments = groupsOf(value.replace("%s", room.course()));
    assertThat(Room.ids(data(responses(site, request(0, GROUPS, arguments)).get(0))))
        .containsExactly(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "\"abc\"", "[]", "{}", "\"\""})
  @Recorded("4.5/batch-error-invalidparam")
  void refusesAValueOfTheWrongKind(String value, Site site) {
    assertThat(code(responses(site, request(0, GROUPS, groupsOf(value))).get(0)))
        .isEqualTo("invalidparameter");
  }

  @Test
  @Recorded("4.5/err-unexpected-param")
  void refusesAnArgumentThatTheFunctionDoesNotHave(Site site) {
    String arguments = "{\"courseid\":1,\"nope\":1}";
    assertThat(code(responses(site, request(0, GROUPS, arguments)).get(0)))
        .isEqualTo("invalidparameter");
  }

  @Test
  @Recorded("4.5/batch-typed-json-int")
  void failsToWriteACourseWhoseIdnumberIsNull(Site site) {
    String key = site.key();
    String arguments =
        "{\"courses\":[{\"fullname\":\"%s\",\"shortname\":\"%s\",\"categoryid\":%s,\"idnumber\":null}]}"
            .formatted(key, key, site.category());
    assertThat(code(responses(site, request(0, Site.CREATE, arguments)).get(0)))
        .isEqualTo("dmlwriteexception");
    assertThat(site.courses("shortname", key)).isEmpty();
  }

  @Test
  @Recorded("4.5/batch-delete-returns-null")
  void answersNullForAFunctionThatAnswersNothing(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    String arguments =
        "{\"enrolments\":[{\"roleid\":5,\"userid\":%s,\"courseid\":%s}]}"
            .formatted(person, room.course());
    site.call(SEVERAL, request(0, Room.ENROL, arguments))
        .is("{\"responses\":[{\"error\":false,\"data\":null}]}");
  }

  @Test
  @Recorded("4.5/err-enrolled_by_capability-unknowncap")
  void letsAnEmptyListBeSaid(Site site) {
    String arguments = "{\"field\":\"id\",\"values\":[]}";
    assertThat(data(responses(site, request(0, USERS, arguments)).get(0))).isEmpty();
  }

  @Test
  @Recorded("4.5/batch-nested")
  void nests(Site site) {
    String inner = "{\"requests\":[{\"function\":\"" + INFO + "\",\"arguments\":\"{}\"}]}";
    JsonNode nested = data(responses(site, request(0, SEVERAL, inner)).get(0));
    assertThat(data(nested.required("responses").get(0)).has("siteurl")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, Dire &amp; lire", "1, 0, Dire &amp; lire", "0, 1, Dire & lire"})
  @Recorded({"4.5/batch-ok-2", "4.1/batch-2"})
  void obeysTheWishForRawNamesOfTheInnerCallOnly(
      String outer, String inner, String name, Site site) {
    String course = site.course("fullname=Dire & lire", "visible=0");
    String arguments = "{\"field\":\"id\",\"value\":" + course + "}";
    String[] wish = {"moodlewssettingraw=" + outer};
    JsonNode responses =
        responses(site, wish, request(0, BY_FIELD, arguments, "settingraw=" + inner));
    JsonNode found = data(responses.get(0)).required("courses").get(0);
    assertThat(found.required("fullname").stringValue()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"en, ''", "'', en", "en, en"})
  @Recorded("4.1/completion-bulk")
  void speaksTheLanguageOfTheInnerCallOrElseOfTheOuter(String outer, String inner, Site site) {
    String[] wish = outer.isEmpty() ? new String[0] : new String[] {"moodlewssettinglang=" + outer};
    JsonNode responses =
        responses(site, wish, request(0, GROUPS, "{\"courseid\":\"x\"}", "settinglang=" + inner));
    assertThat(exception(responses.get(0)).required("message").stringValue())
        .isEqualTo("Invalid parameter value detected");
  }

  @ParameterizedTest
  @CsvSource({"settinglang, xx", "settingraw, true", "nope, 1"})
  @Recorded({"4.5/err-bad-lang", "4.5/err-bool-invalid", "4.5/err-unexpected-nested-param"})
  void refusesAWishThatItDoesNotUnderstand(String wish, String value, Site site) {
    site.call(SEVERAL, request(0, INFO, "{}", wish + "=" + value)).refusesParameters();
  }

  @Test
  @Recorded({"4.5/err-missing-param", "4.5/err-empty-function"})
  void needsRequestsEachWithAFunction(Site site) {
    site.call(SEVERAL).refusesParameters();
    site.call(SEVERAL, "requests[0][arguments]={}").refusesParameters();
  }

  @Test
  @Recorded("4.5/batch-speed-1")
  void takesOneHundredAndNinetyNineCalls(Site site) {
    String course = Room.on(site).course();
    String[][] requests =
        IntStream.range(0, 199)
            .mapToObj(i -> request(i, GROUPS, groupsOf(course)))
            .toArray(String[][]::new);
    JsonNode responses = responses(site, requests);
    assertThat(responses).hasSize(199);
    assertThat(responses.valueStream()).allMatch(it -> data(it).isEmpty());
  }

  /** A form of as many values would have lost the last one without a word. */
  @Test
  @Recorded({"4.5/batch-260-courses-in-json", "4.5/maxinputvars-read-ids"})
  void escapesTheLimitOfInputValues(Site site) {
    String person = Room.people(site, 1).get(0);
    String ids =
        IntStream.range(0, 11_000)
            .mapToObj(i -> Integer.toString(90_000_000 + i))
            .collect(
                Collectors.joining(",", "{\"field\":\"id\",\"values\":[", "," + person + "]}"));
    assertThat(Room.ids(data(responses(site, request(0, USERS, ids)).get(0))))
        .containsExactly(person);
  }

  @ParameterizedTest
  @CsvSource({"false, 2", "true, 1", "0, 2", "1, 1", "\"false\", 1"})
  @Recorded({"4.5/batch-speed-1", "4.5/enrolled-ODD-onlyactive-false"})
  void takesJsonsOwnFalseForNo(String value, int size, Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(1);
    room.enrol("5", Room.people(site, 2).get(1), "suspend=1").is("null");
    String options = "[{\"name\":\"onlyactive\",\"value\":" + value + "}]";
    String arguments = "{\"courseid\":" + room.course() + ",\"options\":" + options + "}";
    JsonNode found = data(responses(site, request(0, Room.ROSTER, arguments)).get(0));
    assertThat(found).hasSize(size);
    assertThat(Room.ids(found)).containsAll(people);
  }
}
