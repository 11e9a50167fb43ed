package fr.passerelle.sandbox;

import com.sun.net.httpserver.HttpExchange;
import fr.passerelle.sandbox.wire.PhpForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as PHP reads it: the variables of the address, and over them those of a body that is
 * POSTed as a form. Any other body is not read, nor is one that is too long.
 */
final class PhpInput {

  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  private final PhpForm form;
  private final long postMaxSize;

  PhpInput(PhpForm form, long postMaxSize) {
    this.form = form;
    this.postMaxSize = postMaxSize;
  }

  RestRequest read(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    ObjectNode variables = form.decode(Objects.requireNonNullElse(query, ""));
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (isPlainPost(exchange) && body.length <= postMaxSize) {
      variables.setAll(posted(type(exchange), body));
    }
    return new RestRequest(variables);
  }

  private ObjectNode posted(String type, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT)) {
      case URLENCODED -> form.decode(text);
      case MULTIPART ->
          form.decodeMultipart(text, type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1"));
      default -> form.decode("");
    };
  }

  private static boolean isPlainPost(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("POST")
        && exchange.getRequestHeaders().getFirst("Content-Encoding") == null;
  }

  private static String type(HttpExchange exchange) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
  }
}
