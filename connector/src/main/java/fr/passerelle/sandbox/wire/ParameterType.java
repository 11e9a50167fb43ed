package fr.passerelle.sandbox.wire;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The kinds of values that Moodle's parameters have. A value that Moodle would have to alter to
 * make it fit is refused.
 */
enum ParameterType {
  ALPHA("[a-zA-Z]*"),
  ALPHAEXT("[a-zA-Z_-]*"),
  ALPHANUMEXT("[a-zA-Z0-9_-]*"),
  BOOL("[01]"),
  COMPONENT("|[a-z][a-z0-9_]*"),
  INT("0|-?[1-9][0-9]{0,17}"),
  /** One of the languages that the sandbox has. */
  LANG("|en|fr"),
  NOTAGS("(?s).*") {
    @Override
    boolean fits(String value) {
      return PhpText.hasNoTags(value);
    }
  },
  PLUGIN("|[a-z](?:[a-z0-9_]*[a-z0-9])?"),
  RAW("(?s).*"),
  SAFEDIR("[a-zA-Z0-9_-]*"),
  TEXT("(?s).*") {
    @Override
    boolean fits(String value) {
      return PhpText.isPlain(value);
    }
  },
  THEME("[a-zA-Z0-9_-]*");

  private static final Pattern NOT_TEXT = Pattern.compile("[\\x00\\uFFFD]");

  private final Pattern pattern;

  ParameterType(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  static ParameterType named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean fits(String value) {
    return pattern.matcher(value).matches();
  }

  /**
   * The value in its own type: a number for INT, a boolean for BOOL, else a string.
   *
   * @throws MoodleError {@code invalidparameter} if it does not fit, or holds NUL or broken UTF-8
   */
  JsonNode clean(String value) {
    if (NOT_TEXT.matcher(value).find() || !fits(value)) {
      throw MoodleError.invalidParameter(
          "Invalid external api parameter: the value is \"%s\", the server was expecting \"%s\" type"
              .formatted(value, name().toLowerCase(Locale.ROOT)));
    }
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (this) {
      case INT -> nodes.numberNode(Long.parseLong(value));
      case BOOL -> nodes.booleanNode(value.equals("1"));
      case ALPHA,
          ALPHAEXT,
          ALPHANUMEXT,
          COMPONENT,
          LANG,
          NOTAGS,
          PLUGIN,
          RAW,
          SAFEDIR,
          TEXT,
          THEME ->
          nodes.stringNode(value);
    };
  }
}
