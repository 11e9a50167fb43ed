package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyDecisionTest {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Call READ =
      new Call(ServiceFunction.ENROLLED_USERS, Subject.course(new CourseId(301)), Arguments.none());
  private static final Call WRITE =
      new Call(
          ServiceFunction.CREATE_COURSES, Subject.courses(List.of("2026-0001")), Arguments.none());

  private final ReplyDecision decision =
      new ReplyDecision(
          new Failures(
              new SiteAddress("https://moodle.example.org"), Token.of(TOKEN), TimeLimits.DEFAULT));

  @ParameterizedTest(name = "{0}: a READ {2}, a WRITE {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          moodle-4.5/err-invalid-token.json                    | invalidtoken                | Access          | Access
          moodle-4.1/err-invalidtoken.json                     | invalidtoken                | Access          | Access
          moodle-4.5/err-function-not-in-service.json          | accessexception             | Access          | Access
          moodle-4.5/state-user-deleted.json                   | wsaccessuserdeleted         | Access          | Access
          moodle-4.5/err-user-suspended.json                   | wsaccessusersuspended       | Access          | Access
          moodle-4.5/err-missing-capability-enrol.json         | requireloginerror           | Access          | Access
          moodle-4.5/err-unknown-function.json                 | invalidrecord               | Access          | Access
          moodle-4.5/state-forcepasswordchange-enrolled.json   | errorcoursecontextnotvalid  | Access          | Access
          moodle-4.5/state-sitepolicy-enrolled.json            | errorcoursecontextnotvalid  | Access          | Access
          moodle-4.5/state-sitepolicy-create.json              | errorcatcontextnotvalid     | Access          | Access
          moodle-4.5/state-usernotfullysetup-enrolled.json     | errorcoursecontextnotvalid  | Access          | Access
          moodle-4.5/state-maintenance-db.json                 | sitemaintenance             | SiteUnavailable | SiteUnavailable
          moodle-4.5/state-upgrade-running.json                | upgraderunning              | SiteUnavailable | SiteUnavailable
          moodle-4.5/state-db-down.json                        | dbconnectionfailed          | SiteUnavailable | SiteUnavailable
          moodle-4.5/err-bad-course-id.json                    | invalidrecord               | Refused         | Refused
          moodle-4.5/err-bad-course-id-groups.json             | errorcoursecontextnotvalid  | Refused         | Refused
          moodle-4.5/err-duplicate-shortname.json              | shortnametaken              | Refused         | Refused
          moodle-4.5/err-duplicate-idnumber.json               | courseidnumbertaken         | Refused         | Refused
          moodle-4.5/err-wrong-type-int.json                   | invalidparameter            | Refused         | Refused
          moodle-4.5/err-enrol-nomanual.json                   | wsnoinstance                | Refused         | Refused
          moodle-4.5/long-fullname-255.json                    | dmlwriteexception           | Refused         | Refused
          moodle-4.1/err-userfield.json                        | invaliduserfield            | Refused         | Refused
          moodle-4.5/enrolled-POISON.json                      | invalidresponse             | Refused         | OutcomeUnknown
          moodle-4.5/by_field-ids-unknown.json                 | ''                          | Refused         | OutcomeUnknown
          """)
  void sortsRecordedErrorsByWhatToDo(String fixture, String code, String read, String write) {
    assertFailure(READ, 200, Fixture.read(fixture), read, code);
    assertFailure(WRITE, 200, Fixture.read(fixture), write, code);
  }

  @ParameterizedTest(name = "HTTP {0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | ''              | Access          | Access          | switched off
          401 | ''              | Access          | Access          | password
          404 | File not found. | Protocol        | Protocol        | no Moodle web service
          413 | <html>          | Refused         | Refused         | fewer objects
          429 | ''              | SiteUnavailable | SiteUnavailable | fewer calls
          500 | ''              | SiteUnavailable | OutcomeUnknown  | memory
          502 | <html>          | SiteUnavailable | OutcomeUnknown  | PHP process
          503 | <html>          | SiteUnavailable | OutcomeUnknown  | closed
          504 | <html>          | SiteUnavailable | OutcomeUnknown  | gave up waiting
          599 | ''              | SiteUnavailable | OutcomeUnknown  | HTTP 599
          418 | teapot          | Protocol        | Protocol        | HTTP 418
          200 | ''              | Protocol        | OutcomeUnknown  | empty
          200 | '  '            | Protocol        | OutcomeUnknown  | empty
          200 | <!DOCTYPE html> | Protocol        | OutcomeUnknown  | web page
          200 | [{"id":1        | Protocol        | OutcomeUnknown  | cut
          200 | [] trailing     | Protocol        | OutcomeUnknown  | cut
          200 | {"courses":[]}  | Protocol        | OutcomeUnknown  | cut
          200 | 12              | Protocol        | OutcomeUnknown  | cut
          """)
  void sortsWhatIsNoAnswerOfMoodle(
      int status, String body, String read, String write, String words) {
    assertThat(assertFailure(READ, status, body, read, "").getMessage()).contains(words);
    assertThat(assertFailure(WRITE, status, body, write, "").getMessage()).contains(words);
  }

  @Test
  void saysThatTheRequestLostItsContentWhenTheAnswerIsXml() {
    String xml = Fixture.read("moodle-4.5/transport-bad-format.txt");
    MoodleException e = failure(READ, answer(200, "application/xml; charset=utf-8", xml));
    assertThat(e).isInstanceOf(ProtocolException.class).hasMessageContaining("XML");
  }

  @Test
  void namesTheSitesOwnAddressAfterARedirect() {
    Answer answer =
        new Answer(
            303,
            "https://user:pw@www.example.org/moodle/webservice/rest/server.php?wstoken=x",
            null,
            "text/html",
            new Buffer());
    assertThat(failure(READ, answer))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("points to https://www.example.org/moodle.")
        .hasMessageNotContaining("pw")
        .hasMessageNotContaining("wstoken");
  }

  @Test
  void saysWhenToComeBackAfterMaintenanceAndThatAWriteWasNotDone() {
    Answer answer = new Answer(503, null, Duration.ofMinutes(5), "text/html", new Buffer());
    SiteUnavailableException e = (SiteUnavailableException) failure(WRITE, answer);
    assertThat(e).hasMessageContaining("300 seconds");
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(5));
  }

  @Test
  void listsTheSixCausesOfAnAccessExceptionInBothLanguages() {
    String body = Fixture.read("moodle-4.5/err-function-not-in-service.json");
    MoodleException e = failure(READ, answer(200, "application/json", body));
    assertThat(e.getMessage())
        .startsWith("core_enrol_get_enrolled_users, course 301: ")
        .contains("(1)", "(2)", "(3)", "(4)", "(5)", "(6)");
    assertThat(e.spoken().in(Locale.FRENCH))
        .startsWith("core_enrol_get_enrolled_users, cours 301 : ")
        .contains("(1)", "(6)", "jeton");
  }

  @Test
  void namesTheCapabilitiesOfTheFunctionWhereOneIsMissing() {
    String body = "{\"exception\":\"x\",\"errorcode\":\"nopermissions\",\"message\":\"Create\"}";
    assertThat(failure(WRITE, answer(200, "application/json", body)))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("moodle/course:create, moodle/course:visibility");
  }

  @Test
  void keepsProseOutOfTheErrorCodeAndMarkupOutOfTheMessage() {
    String body = "{\"errorcode\":\"<div>Not so.<\\/div>\",\"message\":\"\"}";
    MoodleException e = failure(READ, answer(200, "application/json", body));
    assertThat(e.errorCode()).isEmpty();
    assertThat(e).hasMessageContaining("“Not so.”");
  }

  @Test
  void readsTheOtherErrorShape() {
    String body = "{\"error\":\"Invalid login\",\"errorcode\":\"invalidlogin\"}";
    MoodleException e = failure(READ, answer(200, "application/json", body));
    assertThat(e.errorCode()).isEqualTo("invalidlogin");
    assertThat(e).isInstanceOf(RefusedException.class).hasMessageContaining("Invalid login");
  }

  @Test
  void hidesTheTokenWhereASiteEchoesIt() {
    String body = "{\"errorcode\":\"odd\",\"message\":\"you sent " + TOKEN + "\"}";
    assertThat(failure(READ, answer(200, "application/json", body)))
        .hasMessageContaining("you sent [hidden]")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void quotesNothingOfABodyThatItCannotRead() {
    String body = "[{\"id\":\"Jeanne Personne\"}]";
    MoodleException e = failure(READ, answer(200, "application/json", body));
    assertThat(e).isInstanceOf(ProtocolException.class).hasNoCause();
    assertThat(e).hasMessageNotContaining("Jeanne");
  }

  @Test
  void refusesRolesThatAreAbsentRatherThanCountNobody() {
    assertFailure(READ, 200, "[{\"id\":5}]", "Protocol", "");
  }

  @Test
  void readsPastAMarkOfByteOrderThatAMiseditedFileOfTheSiteSends() throws IOException {
    assertThat(
            decision.decide(WRITE, answer(200, "application/json", "\ufeffnull"), Wire.nothing()))
        .isTrue();
  }

  @Test
  void acceptsNothingButNullFromAFunctionWithoutValue() throws IOException {
    String warned = "{\"warnings\":[{\"message\":\"no\"}]}";
    assertThat(decision.decide(WRITE, answer(200, "application/json", "null"), Wire.nothing()))
        .isTrue();
    OutcomeUnknownException e =
        catchThrowableOfType(
            OutcomeUnknownException.class,
            () -> decision.decide(WRITE, answer(200, "application/json", warned), Wire.nothing()));
    assertThat(e).isNotNull();
  }

  private MoodleException assertFailure(
      Call call, int status, String body, String expected, String code) {
    MoodleException e = failure(call, answer(status, "text/html", body));
    assertThat(e.getClass().getSimpleName()).isEqualTo(expected + "Exception");
    assertThat(e.errorCode()).isEqualTo(code);
    assertThat(e.function()).isEqualTo(call.function().wireName());
    return e;
  }

  private MoodleException failure(Call call, Answer answer) {
    ReplyReader<List<Participant>> people = ParticipantOnWire.people();
    return catchThrowableOfType(MoodleException.class, () -> decision.decide(call, answer, people));
  }

  private static Answer answer(int status, @Nullable String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, null, null, contentType, new Buffer().write(bytes));
  }
}
