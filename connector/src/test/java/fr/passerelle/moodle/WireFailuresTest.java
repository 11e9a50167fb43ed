package fr.passerelle.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which the wire fails, seen by a READ and by a WRITE. */
class WireFailuresTest {

  private static final int ATTEMPTS = PatientCaller.ATTEMPTS;

  @RegisterExtension
  static final WireMockExtension SITE =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
          .build();

  private final List<MoodleClient> clients = new ArrayList<>();

  @AfterEach
  void close() {
    clients.forEach(MoodleClient::close);
  }

  private static Arguments row(
      String name, ResponseDefinitionBuilder response, String read, int reads, String write) {
    return arguments(name, response, read, reads, write);
  }

  private static ResponseDefinitionBuilder http(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder ok(String type, String body) {
    return http(200).withHeader("Content-Type", type).withBody(body);
  }

  static Stream<Arguments> failures() {
    String json = "application/json";
    String unavailable = "SiteUnavailable";
    String unknown = "OutcomeUnknown";
    String cut = "[{\"id\":1,\"shortname\":\"";
    return Stream.of(
        row("reset", fault(Fault.CONNECTION_RESET_BY_PEER), unavailable, ATTEMPTS, unknown),
        row("closed without answer", fault(Fault.EMPTY_RESPONSE), unavailable, ATTEMPTS, unknown),
        row("noise", fault(Fault.RANDOM_DATA_THEN_CLOSE), unavailable, ATTEMPTS, unknown),
        row(
            "broken while answering",
            ok(json, "[]").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            unavailable,
            ATTEMPTS,
            unknown),
        row("slow", ok(json, "[]").withFixedDelay(2_000), unavailable, ATTEMPTS, unknown),
        row(
            "slow drip",
            ok(json, "[             ]").withChunkedDribbleDelay(7, 2_100),
            unavailable,
            ATTEMPTS,
            unknown),
        row("408", http(408), "Protocol", 1, "Protocol"),
        row("429", http(429), unavailable, ATTEMPTS, unavailable),
        row("500", http(500), unavailable, ATTEMPTS, unknown),
        row("502", http(502).withBody("<html>"), unavailable, ATTEMPTS, unknown),
        row("503", http(503), unavailable, ATTEMPTS, unknown),
        row(
            "503, come back at once",
            http(503).withHeader("Retry-After", "0"),
            unavailable,
            ATTEMPTS,
            unavailable),
        row(
            "503, come back in 5 minutes",
            http(503).withHeader("Retry-After", "300"),
            unavailable,
            1,
            unavailable),
        row("504", http(504).withBody("<html>"), unavailable, ATTEMPTS, unknown),
        row("403", http(403), "Access", 1, "Access"),
        row("404", http(404), "Protocol", 1, "Protocol"),
        row("413", http(413), "Refused", 1, "Refused"),
        row(
            "redirect",
            http(303).withHeader("Location", "https://www.example.org/"),
            "Protocol",
            1,
            "Protocol"),
        row(
            "redirect that keeps the method",
            http(307).withHeader("Location", "/webservice/rest/server.php"),
            "Protocol",
            1,
            "Protocol"),
        row("page", ok("text/html", "<!DOCTYPE html>"), "Protocol", 1, unknown),
        row("XML", ok("application/xml", "<?xml version=\"1.0\"?>"), "Protocol", 1, unknown),
        row("cut JSON", ok(json, cut), "Protocol", 1, unknown),
        row("empty", ok(json, ""), "Protocol", 1, unknown),
        row("wrong type", ok(json, "{\"a\":1}"), "Protocol", 1, unknown),
        row("invalid token", error("invalidtoken"), "Access", 1, "Access"),
        row("no access", error("accessexception"), "Access", 1, "Access"),
        row("maintenance", error("sitemaintenance"), unavailable, ATTEMPTS, unavailable),
        row("refusal", error("shortnametaken"), "Refused", 1, "Refused"));
  }

  private static ResponseDefinitionBuilder fault(Fault fault) {
    return aResponse().withFault(fault);
  }

  private static ResponseDefinitionBuilder error(String code) {
    return ok("application/json", "{\"exception\":\"e\",\"errorcode\":\"" + code + "\"}");
  }

  @ParameterizedTest(name = "{0}: {2}Exception after {3}")
  @MethodSource("failures")
  void ofARead(
      String name, ResponseDefinitionBuilder response, String read, int attempts, String write) {
    SITE.stubFor(post(anyUrl()).willReturn(response));
    MoodleException e = failure(() -> client(address(), patience(name)).categories().all());
    assertThat(e.getClass().getSimpleName()).as(name).isEqualTo(read + "Exception");
    SITE.verify(attempts, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest(name = "{0}: {4}Exception, sent once")
  @MethodSource("failures")
  void ofAWriteWhichIsSentExactlyOnce(
      String name, ResponseDefinitionBuilder response, String read, int attempts, String write) {
    SITE.stubFor(post(anyUrl()).willReturn(response));
    MoodleException e =
        failure(
            () ->
                client(address(), patience(name))
                    .courses()
                    .create(List.of(Samples.newCourse("2026-0001"))));
    assertThat(e.getClass().getSimpleName()).as(name).isEqualTo(write + "Exception");
    SITE.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void refusedConnectionProvesThatNothingWasDone() throws IOException {
    int port;
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = listening.getLocalPort();
    }
    assertNothingWasDone("http://127.0.0.1:" + port, "nobody answers");
  }

  @Test
  void unknownHostProvesThatNothingWasDone() {
    assertNothingWasDone("https://moodle.invalid", "is not known");
  }

  @Test
  void certificateThatIsNotTrustedProvesThatNothingWasDone() {
    SITE.stubFor(post(anyUrl()).willReturn(ok("application/json", "[]")));
    assertNothingWasDone("https://localhost:" + SITE.getHttpsPort(), "certificate");
    SITE.verify(0, postRequestedFor(anyUrl()));
  }

  private void assertNothingWasDone(String address, String words) {
    MoodleClient client = client(address, Duration.ofSeconds(20));
    assertThat(failure(() -> client.courses().create(List.of(Samples.newCourse("2026-0001")))))
        .isInstanceOf(SiteUnavailableException.class)
        .hasMessageContaining(words);
    assertThat(failure(() -> client.categories().all()))
        .isInstanceOf(SiteUnavailableException.class)
        .hasMessageContaining(words);
  }

  private static MoodleException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
    return catchThrowableOfType(MoodleException.class, c);
  }

  private static String address() {
    return "http://127.0.0.1:" + SITE.getPort();
  }

  /** Short only where time runs out anyway, so that a busy machine changes no result. */
  private static Duration patience(String name) {
    return name.startsWith("slow") ? Duration.ofMillis(400) : Duration.ofSeconds(20);
  }

  private MoodleClient client(String address, Duration patience) {
    MoodleClient client =
        MoodleClient.builder(new SiteAddress(address), Token.of("s3cret"))
            .connectTimeout(Duration.ofSeconds(20))
            .readTimeout(patience)
            .callTimeout(patience.multipliedBy(2))
            .pause(duration -> {})
            .build();
    clients.add(client);
    return client;
  }
}
