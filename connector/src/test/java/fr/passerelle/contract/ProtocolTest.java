package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How requests are read and answers are sent, whatever the function. */
@ContractCases
class ProtocolTest {

  private static final String METHODS = "core_enrol_get_course_enrolment_methods";
  private static final String CATEGORIES = "core_course_get_categories";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  @Recorded({"4.5/transport-post", "4.1/categories"})
  void answersInChunksOfAsciiJson(Site site) {
    Answer answer = site.call(CATEGORIES);
    assertThat(answer.value().isArray()).isTrue();
    assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(answer.header("Content-Length")).isEmpty();
    assertThat(answer.header("Cache-Control"))
        .isEqualTo("private, must-revalidate, pre-check=0, post-check=0, max-age=0");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  @Recorded({"4.5/ok-site_info", "4.1/site_info"})
  void escapesSlashesAndWhateverIsNotAscii(Site site) {
    String id = site.course("fullname=été 😀");
    assertThat(site.call("core_course_get_courses", "options[ids][0]=" + id).body())
        .contains("\"fullname\":\"\\u00e9t\\u00e9 \\ud83d\\ude00\"");
    assertThat(site.call("core_webservice_get_site_info").body()).contains("\"http:\\/\\/");
  }

  @Test
  @Recorded("4.5/transport-get")
  void takesTheAddressForAForm(Site site) {
    assertThat(site.send(site.to(Site.PATH + "?" + site.form(CATEGORIES)).GET()).value().isArray())
        .isTrue();
  }

  @Test
  @Recorded({"4.5/transport-post-with-query", "4.5/postmaxsize-66M-control-in-query"})
  void takesTheBodyBeforeTheAddress(Site site) {
    String key = site.key();
    site.course("idnumber=" + key);
    String query = site.form("core_course_get_courses_by_field", "field=idnumber", "value=nope");
    Answer answer = site.send(posted(site, "?" + query, FORM, Form.encoded("value=" + key)));
    assertThat(answer.value().required("courses")).hasSize(1);
  }

  @Test
  @Recorded("4.5/transport-head")
  void answersAHeadWithoutABody(Site site) {
    Answer answer =
        site.send(
            site.to(Site.PATH + "?" + site.form(CATEGORIES))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  @Recorded({"4.5/transport-multipart", "4.5/transport-multipart-file"})
  void takesMultipartToo(Site site) {
    String body =
        part("wstoken", site.token())
            + part("wsfunction", CATEGORIES)
            + part("moodlewsrestformat", "json")
            + part("x\"; filename=\"a.txt", "left out")
            + "--B--\r\n";
    Answer answer = site.send(posted(site, "", "multipart/form-data; boundary=B", body));
    assertThat(answer.value().isArray()).isTrue();
  }

  @Test
  @Recorded("4.5/transport-pathinfo")
  void takesAPathBehindItsOwn(Site site) {
    assertThat(site.send(posted(site, "/", FORM, site.form(CATEGORIES))).value().isArray())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"application/json", "text/plain"})
  @Recorded("4.5/transport-json-body")
  void readsNoOtherBody(String type, Site site) {
    assertUnheard(site, site.send(posted(site, "", type, site.form(CATEGORIES))));
  }

  @Test
  @Recorded("4.5/transport-put")
  void readsNothingThatIsPut(Site site) {
    assertUnheard(
        site,
        site.send(
            site.to(Site.PATH)
                .header("Content-Type", FORM)
                .PUT(BodyPublishers.ofString(site.form(CATEGORIES)))));
  }

  @Test
  @Recorded("4.5/transport-gzip-request")
  void readsNothingThatIsPacked(Site site) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(site.form(CATEGORIES).getBytes(StandardCharsets.UTF_8));
    }
    assertUnheard(
        site,
        site.send(
            site.to(Site.PATH)
                .header("Content-Type", FORM)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))));
  }

  @Test
  @Recorded("4.5/transport-bearer-header")
  void looksForNoTokenInTheHeaders(Site site) {
    HttpRequest.Builder request =
        posted(site, "", FORM, "wsfunction=" + CATEGORIES + "&moodlewsrestformat=json")
            .header("Authorization", "Bearer " + site.token());
    site.send(request).refuses(Thrown.MOODLE, "invalidtoken");
  }

  @Test
  @InState(State.POST_MAX_SIZE_64K)
  @Recorded("4.5/postmaxsize-66M")
  void dropsABodyThatIsTooLongWithTheTokenInIt(Site site) {
    assertUnheard(site, site.call(CATEGORIES, "x=" + "y".repeat(1 << 16)));
  }

  @Test
  @InState(State.POST_MAX_SIZE_64K)
  @Recorded("4.5/postmaxsize-66M-control-in-query")
  void callsWithoutArgumentsWhatIsNamedInTheAddressThen(Site site) {
    String body = Form.encoded("criteria[0][key]=id", "criteria[0][value]=" + "9".repeat(1 << 16));
    Answer answer = site.send(posted(site, "?" + site.form(CATEGORIES), FORM, body));
    assertThat(answer.value()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"&moodlewsrestformat=JSON", "&moodlewsrestformat=", "''", "&moodlewsrestformat=xml"})
  @Recorded({"4.5/transport-no-format", "4.5/transport-bad-format", "4.1/err-format-xml"})
  void answersInXmlUnlessJsonIsNamedToTheLetter(String format, Site site) {
    String call = "wstoken=" + site.token() + "&wsfunction=" + METHODS + "&courseid=";
    Answer answer = site.post(call + site.course() + format);
    assertXml(answer);
    assertThat(answer.body())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <RESPONSE>
            <MULTIPLE>
            </MULTIPLE>
            </RESPONSE>
            """);
  }

  @Test
  @Recorded("4.5/transport-no-format-error")
  void putsErrorsIntoXmlThen(Site site) {
    Answer answer = site.post("wstoken=" + site.token() + "&wsfunction=core_nope");
    assertXml(answer);
    assertThat(answer.body())
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <EXCEPTION class="dml_missing_record_exception">
            <ERRORCODE>invalidrecord</ERRORCODE>
            <MESSAGE>""")
        .endsWith("</MESSAGE>\n</EXCEPTION>\n");
  }

  @Test
  @Recorded("4.5/transport-404")
  void knowsNoOtherPage(Site site) {
    Answer answer =
        site.send(
            site.to("/webservice/rest/nope.php")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(site.form(CATEGORIES))));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
  }

  @Test
  @Recorded("4.5/duplicate-param")
  void takesTheLastOfTwoValuesOfOneName(Site site) {
    String key = site.key();
    site.course("idnumber=" + key);
    assertThat(
            site.call(
                    "core_course_get_courses_by_field", "field=idnumber", "value=x", "value=" + key)
                .value()
                .required("courses"))
        .hasSize(1);
  }

  @Test
  @Recorded({"4.5/bracket-unencoded-list", "4.5/options-nonsequential-index"})
  void takesListsWithoutNumbersAndWithGaps(Site site) {
    String one = site.course();
    String other = site.course();
    String ids = "core_course_get_courses";
    assertThat(site.call(ids, "options[ids][]=" + one, "options[ids][]=" + other).value())
        .hasSize(2);
    assertThat(site.call(ids, "options[ids][7]=" + one, "options[ids][9]=" + other).value())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"%E9t%E9", "a%00b"})
  @Recorded({"4.5/transport-invalid-utf8", "4.5/transport-nul"})
  void refusesTextThatIsNone(String encoded, Site site) {
    site.post(site.form("core_course_get_courses_by_field", "field=idnumber") + "&value=" + encoded)
        .refusesParameters();
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "2.5", "' 2'", "2x", "+2", "02"})
  @Recorded({
    "4.5/err-wrong-type-int",
    "4.5/err-wrong-type-int-float",
    "4.5/err-wrong-type-empty-int",
    "4.5/err-wrong-type-space-int",
    "4.1/err-int"
  })
  void takesNoWholeNumberButAPlainOne(String number, Site site) {
    site.call("core_enrol_get_enrolled_users", "courseid=" + number).refusesParameters();
  }

  @ParameterizedTest
  @CsvSource({"courseid[0]=2", "courseid=2&nope=1", "options[0][x]=1&courseid=2", "''"})
  @Recorded({
    "4.5/err-wrong-type-array-for-scalar",
    "4.5/err-unexpected-param",
    "4.5/err-unexpected-nested-param",
    "4.5/err-missing-param",
    "4.1/err-missing-param",
    "4.1/err-invalidparameter-extra"
  })
  void refusesParametersOfAnotherShape(String parameters, Site site) {
    site.post(site.form("core_enrol_get_enrolled_users") + "&" + parameters).refusesParameters();
  }

  @ParameterizedTest
  @CsvSource({"courses=x", "courses[fullname]=X", "courses[0][fullname]=X", "''"})
  @Recorded({
    "4.5/err-wrong-type-scalar-for-array",
    "4.5/err-wrong-type-list-vs-struct",
    "4.5/err-missing-required-nested",
    "4.5/err-missing-required-empty-courses"
  })
  void refusesListsOfAnotherShape(String parameters, Site site) {
    site.post(site.form(Site.CREATE) + "&" + parameters).refusesParameters();
  }

  @ParameterizedTest
  @CsvSource({"EN", "de"})
  @Recorded({"4.1/lang-space", "4.1/lang-unknown", "4.5/transport-setting-lang"})
  void passesOverALanguageThatItDoesNotHave(String language, Site site) {
    site.call("core_nope", "moodlewssettinglang=" + language)
        .refuses(Thrown.NO_RECORD, "invalidrecord");
    assertThat(unknownCourse(site, language))
        .isEqualTo(site.kind().says(unknownCourse(site, "en"), unknownCourse(site, "fr")));
  }

  @Test
  @Recorded({"4.1/err-lang-en-unknown-course", "4.1/err-unknown-course"})
  void speaksEnglishWhenAskedTo(Site site) {
    assertThat(unknownCourse(site, "en"))
        .isEqualTo("Can't find data record in database table course.");
  }

  private static String unknownCourse(Site site, String language) {
    return site.call(
            "core_enrol_get_enrolled_users", "courseid=999999", "moodlewssettinglang=" + language)
        .json()
        .required("message")
        .stringValue();
  }

  private static HttpRequest.Builder posted(Site site, String behind, String type, String body) {
    return site.to(Site.PATH + behind)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private static String part(String name, String value) {
    return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static void assertXml(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
    assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"response.xml\"");
  }

  /** What a site says to who has said nothing. */
  private static void assertUnheard(Site site, Answer answer) {
    assertXml(answer);
    String message =
        site.kind().says("Invalid token - token not found", "Jeton invalide (introuvable)");
    assertThat(answer.body())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<EXCEPTION class=\""
                + Thrown.MOODLE.on(site.kind())
                + "\">\n<ERRORCODE>invalidtoken</ERRORCODE>\n<MESSAGE>"
                + message
                + "</MESSAGE>\n</EXCEPTION>\n");
  }
}
