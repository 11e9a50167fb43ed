package fr.passerelle.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Urlencoded text as PHP reads it into {@code $_GET} or {@code $_POST}: {@code a[0][b]=c} nests, a
 * later value replaces an earlier one, and whatever exceeds {@code max_input_vars} is dropped
 * without a word.
 *
 * <p>Every PHP array becomes an object, also those whose keys are numbers; every leaf is a string.
 */
public final class PhpForm {

  private final int maxInputVars;

  /**
   * A reader with PHP’s limit.
   *
   * @param maxInputVars how many values are kept; PHP's own default is 1000
   */
  public PhpForm(int maxInputVars) {
    this.maxInputVars = maxInputVars;
  }

  public ObjectNode decode(String urlencoded) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    Arrays.stream(urlencoded.split("&"))
        .filter(pair -> !pair.isEmpty())
        .limit(maxInputVars)
        .forEach(pair -> put(variables, pair));
    return variables;
  }

  private static void put(ObjectNode variables, String pair) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    if (!name.isBlank()) {
      PhpName.of(name).put(variables, value);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedPercent) {
      return text;
    }
  }
}
