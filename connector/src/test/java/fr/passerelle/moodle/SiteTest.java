package fr.passerelle.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SiteTest {

  private static final String SECRET = "5ecre75ecre75ecre75ecre75ecre700";

  @RegisterExtension static final WireMockExtension SITE = WireMockExtension.newInstance().build();

  private final MoodleClient client =
      MoodleClient.builder(
              new SiteAddress("http://localhost:" + SITE.getPort() + "/moodle/"), Token.of(SECRET))
          .pause(duration -> {})
          .build();

  @AfterEach
  void close() {
    client.close();
  }

  private static void answers(ResponseDefinitionBuilder response) {
    SITE.stubFor(post(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  @Test
  void tellsItsReleaseAndFunctionsOnce() {
    answers(json(Fixture.read("moodle-4.1/site_info.json")));
    SiteInfo info = client.site();
    assertThat(info.siteName()).isEqualTo("m@gistère test 4.1");
    assertThat(info.address()).isEqualTo(new SiteAddress("http://127.0.0.1:8041"));
    assertThat(info.isAtLeast(4, 1)).isTrue();
    assertThat(info.isAtLeast(4, 2)).isFalse();
    assertThat(info.offers("core_course_create_courses")).isTrue();
    assertThat(info.functions()).hasSize(64);
    assertThat(client.site()).isSameAs(info);
    SITE.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void isSpokenToWithTheTokenFirstInTheBodyAndNowhereElse() {
    answers(json(Fixture.read("moodle-4.5/ok-get_categories.json")));
    client.categories().all();
    SITE.verify(
        postRequestedFor(urlEqualTo("/moodle/webservice/rest/server.php"))
            .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
            .withHeader("User-Agent", matching("Passerelle/\\d.*"))
            .withHeader("Accept-Encoding", equalTo("gzip"))
            .withRequestBody(
                equalTo(
                    "wstoken="
                        + SECRET
                        + "&wsfunction=core_course_get_categories&moodlewsrestformat=json"
                        + "&moodlewssettingraw=1&moodlewssettingfilter=0"
                        + "&moodlewssettingfileurl=0&moodlewssettinglang=en"
                        + "&moodlewssettingtimezone=UTC")));
  }

  @Test
  void showsItsCategoriesInItsOwnOrder() {
    answers(json(Fixture.read("moodle-4.1/categories.json")));
    List<Category> categories = client.categories().all();
    assertThat(categories)
        .contains(
            new Category(new CategoryId(2), "Gabarit", null, true),
            new Category(new CategoryId(4), "Parcours en démonstration", new CategoryId(3), true));
  }

  @Test
  void isAskedAgainAfterAFailure() {
    answers(aResponse().withStatus(403));
    assertThat(catchThrowable(client::site)).isInstanceOf(AccessException.class);
    answers(json(Fixture.read("moodle-4.5/ok-site_info.json")));
    assertThat(client.site().release()).startsWith("4.5.6");
  }

  @Test
  void mayNameADateToComeBackWhichItsOwnClockMeasures() {
    answers(
        aResponse()
            .withStatus(503)
            .withHeader("Date", "Mon, 23 Nov 2026 08:00:00 GMT")
            .withHeader("Retry-After", "Mon, 23 Nov 2026 08:10:00 GMT"));
    SiteUnavailableException e = catchThrowableOfType(SiteUnavailableException.class, client::site);
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(10));
    SITE.verify(1, postRequestedFor(anyUrl()));
  }

  /** Everything that a run prints, at the most talkative level, and every trace of a failure. */
  @Test
  void neverSeesItsTokenInLogsOrExceptions() {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    StringWriter traces = new StringWriter();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (ResponseDefinitionBuilder response :
          List.of(
              json("[]"),
              json("[{\"" + SECRET),
              json("{\"errorcode\":\"odd\",\"message\":\"" + SECRET + "\"}"),
              json("{\"errorcode\":\"" + SECRET + " \",\"message\":\"" + SECRET + "\"}"),
              aResponse().withStatus(303).withHeader("Location", "https://x.example.org/" + SECRET),
              aResponse().withStatus(500).withBody(SECRET))) {
        answers(response);
        Throwable failure = catchThrowable(() -> client.categories().all());
        if (failure != null) {
          failure.printStackTrace(new PrintWriter(traces, true));
        }
      }
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("core_course_get_categories READ")
        .contains(" ms ok")
        .contains("SiteUnavailableException")
        .doesNotContain(SECRET);
    assertThat(traces.toString()).contains("RefusedException").doesNotContain(SECRET);
    assertThat(Token.of(SECRET) + " " + client).doesNotContain(SECRET);
  }
}
