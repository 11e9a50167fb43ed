package fr.passerelle.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Form values as PHP reads it into {@code $_GET} or {@code $_POST}: {@code a[0][b]=c} nests, a
 * later value replaces an earlier one, and whatever exceeds {@code max_input_vars} is dropped
 * without a word.
 *
 * <p>Every PHP array becomes an object, also those whose keys are numbers; every leaf is a string.
 */
public final class PhpForm {

  /** A part that has a name and no file. */
  private static final Pattern PART =
      Pattern.compile(
          "(?si)\\r\\n(?:[^\\r\\n]+\\r\\n)*?"
              + "Content-Disposition: form-data; name=\"([^\"]*)\"\\r\\n"
              + "(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*)");

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
    return variables(
        Arrays.stream(urlencoded.split("&")).filter(pair -> !pair.isEmpty()).map(PhpForm::pair));
  }

  /** Reads the values between boundaries; files among them are left out. */
  public ObjectNode decodeMultipart(String body, String boundary) {
    return variables(
        Arrays.stream(body.split("(?:\r\n)?--" + Pattern.quote(boundary)))
            .map(PART::matcher)
            .filter(Matcher::matches)
            .map(part -> new String[] {part.group(1), part.group(2)}));
  }

  private ObjectNode variables(Stream<String[]> pairs) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    pairs.limit(maxInputVars).forEach(pair -> put(variables, pair[0], pair[1]));
    return variables;
  }

  private static String[] pair(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? new String[] {decoded(pair), ""}
        : new String[] {decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))};
  }

  private static void put(ObjectNode variables, String name, String value) {
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
