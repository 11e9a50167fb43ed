package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it came over the wire.
 *
 * @param site who answered
 */
record Answer(Site site, HttpResponse<String> http) {

  private static final List<String> OF_AN_ERROR = List.of("exception", "errorcode", "message");

  int status() {
    return http.statusCode();
  }

  String body() {
    return http.body();
  }

  /** A header; empty where there is none. */
  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  /** The JSON, after making sure that it came as Moodle sends it: status 200, in ASCII. */
  JsonNode json() {
    assertThat(status()).as(body()).isEqualTo(200);
    assertThat(header("Content-Type")).as(body()).isEqualTo("application/json");
    assertThat(body()).matches("\\p{ASCII}+");
    return JsonMapper.shared().readTree(body());
  }

  /** That the answer is exactly this JSON, in whatever order of keys. */
  void is(String json) {
    assertThat(json()).isEqualTo(JsonMapper.shared().readTree(json));
  }

  /** The value of a successful call, which is no error. */
  JsonNode value() {
    JsonNode value = json();
    assertThat(value.has("exception")).as(body()).isFalse();
    return value;
  }

  /** That it is an error of this class and code, and has nothing but that and a message. */
  void refuses(Thrown thrown, String errorCode) {
    JsonNode error = json();
    assertThat(error.propertyNames()).as(body()).containsExactlyElementsOf(OF_AN_ERROR);
    assertThat(error.get("exception").stringValue()).isEqualTo(thrown.on(site.kind()));
    assertThat(error.get("errorcode").stringValue()).isEqualTo(errorCode);
  }

  /** That it is this error, and says this in the language of the site. */
  void refuses(Thrown thrown, String errorCode, String english, String french) {
    refuses(thrown, errorCode);
    assertThat(json().get("message").stringValue()).isEqualTo(site.kind().says(english, french));
  }

  /** That the call was turned down for its parameters; without debugging Moodle says no more. */
  void refusesParameters() {
    refuses(
        Thrown.INVALID_PARAMETER,
        "invalidparameter",
        "Invalid parameter value detected",
        "Valeur incorrecte de paramètre détectée");
  }
}
