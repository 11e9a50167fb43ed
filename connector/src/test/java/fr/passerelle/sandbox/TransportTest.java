package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String INVALID_TOKEN_IN_XML =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <EXCEPTION class="core\\exception\\moodle_exception">
      <ERRORCODE>invalidtoken</ERRORCODE>
      <MESSAGE>Invalid token - token not found</MESSAGE>
      </EXCEPTION>
      """;

  private final Sandbox sandbox =
      Sandbox.start(Sandboxes.settings(Profile.MOODLE).maxInputVars(102).build());
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void answersInChunksOfAsciiJson() {
    HttpResponse<String> answer =
        caller.post(caller.body("core_course_get_courses_by_field", "field=id", "value=2"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
    assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    assertThat(answer.body())
        .contains("\\u00c9valuer par comp\\u00e9tences", "<\\/p>", "http:\\/\\/127.0.0.1")
        .matches("\\p{ASCII}+");
  }

  @Test
  void takesTheAddressForOtherVariables() {
    String body = caller.body("core_course_get_categories");
    assertThat(caller.send(caller.request(RestEndpoint.PATH + "?" + body).GET()).body())
        .startsWith("[{\"id\":1");
    assertThat(
            caller
                .send(
                    caller
                        .request(RestEndpoint.PATH + "?" + body)
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString("addsubcategories=1")))
                .body())
        .startsWith("[{\"id\":1");
  }

  @Test
  void answersAHeadWithoutABody() {
    HttpResponse<String> answer =
        caller.send(
            caller
                .request(RestEndpoint.PATH + "?" + caller.body("core_course_get_categories"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void readsNoBodyButAForm() {
    String body = caller.body("core_course_get_categories");
    assertThat(sent("PUT", FORM, body)).isEqualTo(INVALID_TOKEN_IN_XML);
    assertThat(sent("POST", "application/json", "{}")).isEqualTo(INVALID_TOKEN_IN_XML);
  }

  @Test
  void fallsBackToXmlUnlessJsonIsNamedToTheLetter() {
    String body = caller.body("core_enrol_get_course_enrolment_methods", "courseid=9");
    assertThat(caller.post(body.replace("=json", "=JSON")).body())
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<RESPONSE>\n<MULTIPLE>\n<SINGLE>\n")
        .contains("<KEY name=\"type\"><VALUE>self</VALUE>\n</KEY>\n")
        .endsWith("</MULTIPLE>\n</RESPONSE>\n");
    assertThat(
            caller
                .post(body.replace("&moodlewsrestformat=json", "").replace("id=9", "id=999"))
                .body())
        .contains("<ERRORCODE>invalidrecord</ERRORCODE>");
  }

  @Test
  void sendsWhoCallsItByAnotherNameToItsOwn() {
    URI other = URI.create("http://localhost:" + sandbox.address().getPort() + RestEndpoint.PATH);
    HttpResponse<String> answer =
        caller.send(
            HttpRequest.newBuilder(other)
                .header("Content-Type", FORM)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        caller.body("core_course_get_categories"))));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(sandbox.address() + RestEndpoint.PATH);
    assertThat(answer.body()).doesNotContain(sandbox.token());
  }

  @Test
  void knowsNoOtherAddress() {
    assertThat(caller.send(caller.request("/login/index.php").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void dropsWhatExceedsTheLimitOfInputVariablesWithoutAWord() {
    StringBuilder body = new StringBuilder(caller.body("core_course_create_courses"));
    for (int i = 0; i < 25; i++) {
      String prefix = "&courses[" + i + "]";
      body.append(prefix).append("[fullname]=N").append(i);
      body.append(prefix).append("[shortname]=N").append(i);
      body.append(prefix).append("[categoryid]=4");
      body.append(prefix).append("[idnumber]=K").append(i);
    }
    assertThat(caller.post(body.toString()).body()).contains("\"N24\"");
    assertThat(idNumber("N23")).isEqualTo("K23");
    assertThat(idNumber("N24")).as("the 102nd value is the last").isEmpty();
  }

  @Test
  void refusesACallWhoseRequiredValuesWereDropped() {
    String[] values = new String[100];
    values[0] = "moodlewssettingraw=1";
    for (int i = 1; i < values.length; i++) {
      String field = List.of("shortname", "categoryid", "fullname").get(i % 3);
      values[i] = "courses[" + (i - 1) / 3 + "][" + field + "]=" + (i + 2) / 3;
    }
    assertThat(caller.errorOf("core_course_create_courses", values)).isEqualTo("invalidparameter");
  }

  @Test
  void isNotFoundOutByAWrongToken() {
    assertThat(
            caller
                .post("wstoken=x&wsfunction=core_webservice_get_site_info&moodlewsrestformat=json")
                .body())
        .isEqualTo(
            "{\"exception\":\"core\\\\exception\\\\moodle_exception\",\"errorcode\":\"invalidtoken\","
                + "\"message\":\"Invalid token - token not found\"}");
  }

  @Test
  void answersOneTokenInTwoAsNone() {
    String body = caller.body("core_webservice_get_site_info").replace("wstoken=", "wstoken[0]=");
    assertThat(caller.post(body).body()).contains("invalidtoken");
  }

  private String sent(String method, String type, String body) {
    return caller
        .send(
            caller
                .request(RestEndpoint.PATH)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)))
        .body();
  }

  private String idNumber(String shortName) {
    return sandbox
        .state()
        .all(Course.class)
        .filter(course -> course.shortName().equals(shortName))
        .findFirst()
        .orElseThrow()
        .idNumber();
  }
}
