package fr.passerelle.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A way in which a wire, or what answers at its end, fails, and how a client reacts.
 *
 * @param answer what comes instead of the healthy answer, which it is given
 * @param read the exception of a READ
 * @param attempts how often a READ is sent
 * @param write the exception of a WRITE, which is always sent once
 * @param patience until the client gives up waiting
 */
record WireFailure(
    String name,
    Function<String, ResponseDefinitionBuilder> answer,
    Class<? extends MoodleException> read,
    int attempts,
    Class<? extends MoodleException> write,
    Duration patience) {

  private static final Class<SiteUnavailableException> UNAVAILABLE = SiteUnavailableException.class;
  private static final Class<OutcomeUnknownException> UNKNOWN = OutcomeUnknownException.class;
  private static final Class<ProtocolException> PROTOCOL = ProtocolException.class;
  private static final Class<AccessException> ACCESS = AccessException.class;
  private static final Class<RefusedException> REFUSED = RefusedException.class;

  /** Short only where time runs out anyway, so that a busy machine changes no result. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String JSON = "application/json";

  static final List<WireFailure> ALL =
      List.of(
          lost("reset after it was sent", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
          lost("closed without an answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
          lost("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
          lost("broken while it answers", ok(JSON, "[]").withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
          slow("slow headers", body -> ok(JSON, body).withFixedDelay(900)),
          slow("slow drip", body -> ok(JSON, " ".repeat(8) + body).withChunkedDribbleDelay(9, 900)),
          lost("500", http(500)),
          lost("500 with a time to come back", http(500).withHeader("Retry-After", "0")),
          lost("502", http(502).withBody("<html>")),
          lost("502 with a time to come back", http(502).withHeader("Retry-After", "0")),
          lost("503", http(503)),
          fails("503, come back at once", http(503).withHeader("Retry-After", "0"))
              .as(UNAVAILABLE, PatientCaller.ATTEMPTS, UNAVAILABLE),
          fails("503, come back in 5 minutes", http(503).withHeader("Retry-After", "300"))
              .as(UNAVAILABLE, 1, UNAVAILABLE),
          lost("504", http(504).withBody("<html>")),
          lost("504 with a time to come back", http(504).withHeader("Retry-After", "0")),
          fails("429", http(429)).as(UNAVAILABLE, PatientCaller.ATTEMPTS, UNAVAILABLE),
          fails("429 with a time to come back", http(429).withHeader("Retry-After", "0"))
              .as(UNAVAILABLE, PatientCaller.ATTEMPTS, UNAVAILABLE),
          fails("403", http(403)).as(ACCESS, 1, ACCESS),
          fails("404", http(404).withBody("File not found.")).as(PROTOCOL, 1, PROTOCOL),
          fails("408", http(408)).as(PROTOCOL, 1, PROTOCOL),
          fails("413", http(413)).as(REFUSED, 1, REFUSED),
          fails("redirect", to(303, "https://www.example.org/")).as(PROTOCOL, 1, PROTOCOL),
          fails("redirect that keeps the method", to(307, "/webservice/rest/server.php"))
              .as(PROTOCOL, 1, PROTOCOL),
          strange("HTML page", body -> ok("text/html", "<!DOCTYPE html><p>Log in</p>")),
          strange("XML", body -> ok("application/xml", "<?xml version=\"1.0\"?><EXCEPTION/>")),
          strange("cut JSON", body -> ok(JSON, body.substring(0, body.length() / 2))),
          strange("JSON and more", body -> ok(JSON, body + "]")),
          strange("empty body", body -> ok(JSON, "")),
          strange("another object", body -> ok(JSON, "{\"a\":1}")),
          strange("a list of numbers", body -> ok(JSON, "[1]")),
          strange("a text", body -> ok(JSON, "\"" + "x".repeat(20) + "\"")),
          strange("a number", body -> ok(JSON, "12")),
          fails("invalid token", error("invalidtoken")).as(ACCESS, 1, ACCESS),
          fails("no access", error("accessexception")).as(ACCESS, 1, ACCESS),
          fails("maintenance", error("sitemaintenance"))
              .as(UNAVAILABLE, PatientCaller.ATTEMPTS, UNAVAILABLE),
          fails("refusal", error("shortnametaken")).as(REFUSED, 1, REFUSED));

  Class<? extends MoodleException> reaction(ClientCall call) {
    return call.isWrite() ? write : read;
  }

  int sent(ClientCall call) {
    return call.isWrite() ? 1 : attempts;
  }

  /** An answer that is lost: a READ is tried again, of a WRITE nobody knows the outcome. */
  private static WireFailure lost(String name, ResponseDefinitionBuilder answer) {
    return fails(name, answer).as(UNAVAILABLE, PatientCaller.ATTEMPTS, UNKNOWN);
  }

  private static WireFailure slow(String name, Function<String, ResponseDefinitionBuilder> answer) {
    return new WireFailure(name, answer, UNAVAILABLE, PatientCaller.ATTEMPTS, UNKNOWN, SHORT);
  }

  /** Status 200, and nothing that Moodle says. */
  private static WireFailure strange(
      String name, Function<String, ResponseDefinitionBuilder> answer) {
    return new WireFailure(name, answer, PROTOCOL, 1, UNKNOWN, LONG);
  }

  private static WireFailure fails(String name, ResponseDefinitionBuilder answer) {
    return new WireFailure(name, healthy -> answer, UNAVAILABLE, 1, UNKNOWN, LONG);
  }

  private WireFailure as(
      Class<? extends MoodleException> read, int attempts, Class<? extends MoodleException> write) {
    return new WireFailure(name, answer, read, attempts, write, patience);
  }

  private static ResponseDefinitionBuilder http(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder to(int status, String location) {
    return http(status).withHeader("Location", location);
  }

  static ResponseDefinitionBuilder ok(String type, String body) {
    return http(200).withHeader("Content-Type", type).withBody(body);
  }

  private static ResponseDefinitionBuilder error(String code) {
    return ok(JSON, "{\"exception\":\"e\",\"errorcode\":\"" + code + "\",\"message\":\"m\"}");
  }
}
