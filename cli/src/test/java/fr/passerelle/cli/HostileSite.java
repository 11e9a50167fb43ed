package fr.passerelle.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.moodle.ServiceFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A site that tells the token it was sent to everybody, wherever an answer has room for it. To what
 * it says of itself it answers as a healthy one, unless that is where it tells.
 */
final class HostileSite implements AutoCloseable {

  /** Where it tells; {@code %s} is the token, for a body also as sent, urlencoded. */
  enum Place {
    MESSAGE(200, "{\"exception\":\"e\",\"errorcode\":\"odd\",\"message\":\"you sent %s\"}"),
    MESSAGE_CUT(200, "{\"errorcode\":\"odd\",\"message\":\"" + "x".repeat(280) + " %s\"}"),
    CODE(200, "{\"exception\":\"e\",\"errorcode\":\"%s\",\"message\":\"no\"}"),
    DEBUG(
        200,
        "{\"exception\":\"e\",\"errorcode\":\"invalidtoken\",\"message\":\"no\",\"debuginfo\":\"%s\"}"),
    WARNING(
        200,
        "{\"courses\":[],\"warnings\":[{\"item\":\"%s\",\"warningcode\":\"1\",\"message\":\"you were warned of %s\"}]}"),
    PAGE(200, "<!DOCTYPE html><title>%s</title>"),
    XML(200, "<?xml version=\"1.0\"?><EXCEPTION>%s</EXCEPTION>"),
    NO_JSON(200, "[{\"id\":\"%s"),
    WRONG_TYPE(200, "[{\"id\":\"%s\",\"roles\":\"%s\"}]"),
    TEXT(200, "\"%s\""),
    REDIRECT(303, "%s"),
    FORBIDDEN(403, "%s"),
    UNAVAILABLE(503, "%s"),
    ADDRESS(200, "");

    private final int status;
    private final String body;

    Place(int status, String body) {
      this.status = status;
      this.body = body;
    }
  }

  /** Where the profile has new courses go, so that a plan asks for more, which has warnings. */
  private static final String CATEGORIES =
      """
      [{"id":2,"name":"Session de formation","parent":0,"sortorder":10000},
       {"id":3,"name":"Session locale en auto-inscription","parent":2,"sortorder":20000}]""";

  private final HttpServer server;
  private final String token;
  private volatile Place place = Place.MESSAGE;
  private volatile String login = "";

  private HostileSite(HttpServer server, String token) {
    this.server = server;
    this.token = token;
  }

  static HostileSite start(String token) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HostileSite site = new HostileSite(server, token);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was told last as a proxy; empty if nothing. */
  String login() {
    return login;
  }

  void tellsIn(Place place) {
    this.place = place;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      login =
          Objects.requireNonNullElse(
              exchange.getRequestHeaders().getFirst("Proxy-Authorization"), "");
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (form.contains("wsfunction=core_webservice_get_site_info&")) {
        send(exchange, 200, siteInfo());
        return;
      }
      if (place == Place.WARNING && form.contains("wsfunction=core_course_get_categories&")) {
        send(exchange, 200, CATEGORIES);
        return;
      }
      String sent = form.replaceAll("&.*", "");
      exchange
          .getResponseHeaders()
          .set(
              "Location",
              "https://" + sent + "@www.example.org/" + sent + "/?" + sent + "#" + sent);
      exchange.getResponseHeaders().set("Retry-After", "600");
      exchange.getResponseHeaders().set("X-Token", token);
      String told = (token + " " + sent).replace("\\", "\\\\").replace("\"", "\\\"");
      send(exchange, place.status, place.body.replace("%s", told));
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, 0);
    exchange.getResponseBody().write(bytes);
  }

  private String siteInfo() {
    String functions =
        Arrays.stream(ServiceFunction.values())
            .map(function -> "{\"name\":\"" + function.wireName() + "\"}")
            .collect(Collectors.joining(","));
    String url = place == Place.ADDRESS ? address() + "/?wstoken=" + token : address();
    return "{\"sitename\":\"Recette\",\"username\":\"p\",\"userid\":3,\"release\":\"4.5.6\","
        + "\"siteurl\":\""
        + url
        + "\",\"functions\":["
        + functions
        + "]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
