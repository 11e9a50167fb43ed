package fr.passerelle.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of a sandbox who knows no more than HTTP. */
final class Caller {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Sandbox sandbox;

  Caller(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The answer to a call; each parameter is {@code name=value}, not encoded. */
  JsonNode ask(String function, String... parameters) {
    return JsonMapper.shared().readTree(text(function, parameters));
  }

  /** The answer as it came. */
  String text(String function, String... parameters) {
    return post(body(function, parameters)).body();
  }

  /** The error code of the answer; empty where there is none. */
  String errorOf(String function, String... parameters) {
    return ask(function, parameters).path("errorcode").asString("");
  }

  String body(String function, String... parameters) {
    return "wstoken="
        + sandbox.token()
        + "&wsfunction="
        + function
        + "&moodlewsrestformat=json"
        + Stream.of(parameters).map(Caller::encoded).collect(Collectors.joining());
  }

  HttpResponse<String> post(String body) {
    return send(
        request(RestEndpoint.PATH)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.address() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String parameter) {
    int equals = parameter.indexOf('=');
    return "&"
        + URLEncoder.encode(parameter.substring(0, equals), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
  }
}
