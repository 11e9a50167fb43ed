package fr.passerelle.sandbox.wire;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a parameter must look like, checked as {@code external_api::validate_parameters} does. */
sealed interface Shape {

  /**
   * The value in its own types, with the defaults filled in.
   *
   * @throws MoodleError {@code invalidparameter} if it has another shape
   */
  JsonNode clean(JsonNode given);

  private static MoodleError notAnArray(JsonNode given) {
    return MoodleError.invalidParameter(
        "Only arrays accepted. The bad value is: '" + given.asString() + "'");
  }

  /** Named values; a name that is not foreseen is refused. */
  record Struct(Map<String, Field> fields) implements Shape {

    @Override
    public JsonNode clean(JsonNode given) {
      if (!given.isContainer()) {
        throw notAnArray(given);
      }
      ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, field) -> field.clean(name, given, cleaned));
      Set<String> unexpected = new TreeSet<>(given.propertyNames());
      unexpected.removeAll(fields.keySet());
      if (!unexpected.isEmpty() || (given.isArray() && !given.isEmpty())) {
        throw MoodleError.invalidParameter(
            "Unexpected keys (" + String.join(", ", unexpected) + ") detected in parameter array.");
      }
      return cleaned;
    }
  }

  /** Any number of values of one shape; the keys of a PHP array do not matter. */
  record ListOf(Shape element) implements Shape {

    @Override
    public JsonNode clean(JsonNode given) {
      if (!given.isContainer()) {
        throw notAnArray(given);
      }
      ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
      given.forEach(item -> cleaned.add(element.clean(item)));
      return cleaned;
    }
  }

  /** One value; null passes here, as Moodle declares almost every value. */
  record Value(ParameterType type) implements Shape {

    @Override
    public JsonNode clean(JsonNode given) {
      if (given.isContainer()) {
        throw MoodleError.invalidParameter("Scalar type expected, array or object received.");
      }
      return given.isNull() ? given : type.clean(phpString(given));
    }

    /** JSON's true is PHP's "1", its false the empty string, and its 2.0 is "2". */
    private String phpString(JsonNode given) {
      if (given.isNumber()) {
        return given.decimalValue().stripTrailingZeros().toPlainString();
      }
      if (!given.isBoolean()) {
        return given.asString();
      }
      String no = type == ParameterType.BOOL ? "0" : "";
      return given.booleanValue() ? "1" : no;
    }
  }
}
