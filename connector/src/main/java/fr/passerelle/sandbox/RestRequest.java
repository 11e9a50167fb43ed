package fr.passerelle.sandbox;

import com.sun.net.httpserver.HttpExchange;
import fr.passerelle.sandbox.call.ReplySettings;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.wire.PhpForm;
import fr.passerelle.sandbox.wire.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * The variables of a request: those of the address, and over them those of a body that is POSTed as
 * a form. Any other body is not read.
 */
record RestRequest(ObjectNode variables) {

  private static final String SETTING = "moodlewssetting";

  static RestRequest of(HttpExchange exchange, PhpForm form) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    ObjectNode variables = form.decode(Objects.requireNonNullElse(query, ""));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (isForm(exchange)) {
      variables.setAll(form.decode(body));
    }
    return new RestRequest(variables);
  }

  private static boolean isForm(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return exchange.getRequestMethod().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
        && exchange.getRequestHeaders().getFirst("Content-Encoding") == null;
  }

  WireFormat format() {
    return WireFormat.named(variables.path("moodlewsrestformat"));
  }

  /** Empty where there is none, or more than one. */
  String token() {
    return text("wstoken");
  }

  String function() {
    return text("wsfunction");
  }

  /** What the caller wants of the answer; a language that the site does not have is passed over. */
  ReplySettings settings(Profile profile) {
    boolean raw = text(SETTING + "raw").equals("1");
    boolean english = text(SETTING + "lang").equals("en");
    return new ReplySettings(raw, english ? "en" : profile.language());
  }

  /** What is left for the function. */
  ObjectNode arguments() {
    ObjectNode arguments = variables.deepCopy();
    arguments.remove("wstoken");
    arguments.remove("wsfunction");
    arguments.remove("moodlewsrestformat");
    for (String setting : new String[] {"raw", "fileurl", "filter", "lang", "timezone"}) {
      arguments.remove(SETTING + setting);
    }
    return arguments;
  }

  private String text(String name) {
    return variables.path(name).isString() ? variables.path(name).stringValue() : "";
  }
}
