package fr.passerelle.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.passerelle.sandbox.call.Dispatcher;
import fr.passerelle.sandbox.call.ReplySettings;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.wire.Debugging;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Texts;
import fr.passerelle.sandbox.wire.WireFormat;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /webservice/rest/server.php}: from a request to an answer, by way of whatever is to go
 * wrong.
 */
final class RestEndpoint implements HttpHandler {

  static final String PATH = "/webservice/rest/server.php";

  private final Site site;
  private final Dispatcher dispatcher;
  private final Gate gate;
  private final PhpInput input;
  private final Faults faults;
  private final Runnable arrival;
  private volatile Downtime downtime = Downtime.NONE;
  private volatile Debugging debugging = Debugging.OFF;
  private volatile CallWatch watch = (moment, function) -> {};

  /**
   * @param arrival run for every request that comes as far as PHP
   */
  RestEndpoint(
      Site site,
      Dispatcher dispatcher,
      Gate gate,
      PhpInput input,
      Faults faults,
      Runnable arrival) {
    this.site = site;
    this.dispatcher = dispatcher;
    this.gate = gate;
    this.input = input;
    this.faults = faults;
    this.arrival = arrival;
  }

  void downtime(Downtime how) {
    downtime = how;
  }

  void debugging(Debugging how) {
    debugging = how;
  }

  void watch(CallWatch who) {
    watch = who;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      take(exchange);
    } catch (RuntimeException ownFault) {
      HttpReply.empty(500).send(exchange);
      throw ownFault;
    } finally {
      exchange.close();
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    RestRequest request = input.read(exchange);
    watch.at(CallWatch.Moment.ARRIVED, request.function());
    try {
      respond(exchange, request);
    } finally {
      watch.at(CallWatch.Moment.ANSWERED, request.function());
    }
  }

  private void respond(HttpExchange exchange, RestRequest request) throws IOException {
    Optional<HttpReply> refusal = refusalBeforeMoodle(exchange);
    Optional<Fault> fault =
        refusal.isPresent() ? Optional.empty() : faults.strike(request.function());
    if (refusal.isPresent()) {
      refusal.get().send(exchange);
    } else if (fault.isPresent()) {
      goWrong(exchange, request, fault.get());
    } else {
      served(request).send(exchange);
    }
  }

  private Optional<HttpReply> refusalBeforeMoodle(HttpExchange exchange) {
    if (!exchange.getRequestURI().getPath().startsWith(PATH)) {
      return Optional.of(
          new HttpReply(404, "text/html; charset=utf-8", "File not found.", Map.of()));
    }
    if (!site.address().getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"))) {
      return Optional.of(
          HttpReply.page(303, "Redirect", Map.of("Location", site.address() + PATH)));
    }
    return switch (downtime) {
      case CLI_MAINTENANCE ->
          Optional.of(
              HttpReply.page(503, "Moodle under maintenance", Map.of("Retry-After", "300")));
      case WEB_SERVICES_OFF -> Optional.of(HttpReply.empty(403));
      case NONE, MAINTENANCE, UPGRADE, DATABASE_DOWN -> Optional.empty();
    };
  }

  private void goWrong(HttpExchange exchange, RestRequest request, Fault fault) throws IOException {
    HttpReply answer = fault.commits() ? served(request) : HttpReply.empty(500);
    switch (fault) {
      case RESET_BEFORE, LOSE_ANSWER_AFTER_COMMIT -> exchange.close();
      case HTTP_504_AFTER_COMMIT -> HttpReply.page(504, "504 Gateway Time-out").send(exchange);
      case HTTP_502_BEFORE -> HttpReply.page(502, "502 Bad Gateway").send(exchange);
      case HTTP_500_EMPTY -> answer.send(exchange);
      case HTML_PAGE -> HttpReply.page(200, "Please log in").send(exchange);
      case CUT_BODY -> answer.sendHalf(exchange);
    }
  }

  private HttpReply served(RestRequest request) {
    HttpReply answer = answer(request);
    watch.at(CallWatch.Moment.SERVED, request.function());
    return answer;
  }

  private HttpReply answer(RestRequest request) {
    WireFormat format = request.format();
    String siteLanguage = site.kind().language();
    arrival.run();
    try {
      gate.pass(request, downtime);
    } catch (MoodleError refused) {
      return error(format, refused, downtime == Downtime.DATABASE_DOWN ? "en" : siteLanguage);
    }
    ReplySettings settings = request.settings(siteLanguage);
    try {
      return HttpReply.moodle(
          format,
          format.response(dispatcher.call(request.function(), request.arguments(), settings)));
    } catch (MoodleError refused) {
      return error(format, refused, settings.language());
    }
  }

  private HttpReply error(WireFormat format, MoodleError refused, String language) {
    return HttpReply.moodle(
        format,
        format.error(
            WireFormat.describe(refused, site.kind().recent(), Texts.in(language), debugging)));
  }
}
