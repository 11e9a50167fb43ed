package fr.passerelle.sandbox.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A named part of a {@link Shape.Struct}.
 *
 * @param required whether the call is refused without it
 * @param fallback what stands there when it is left out; null where it then stays absent
 */
record Field(Shape shape, boolean required, @Nullable JsonNode fallback) {

  void clean(String name, JsonNode given, ObjectNode cleaned) {
    JsonNode value = given.get(name);
    if (value != null) {
      try {
        cleaned.set(name, shape.clean(value));
      } catch (MoodleError unfit) {
        throw unfit.within(name);
      }
    } else if (required) {
      throw MoodleError.invalidParameter("Missing required key in single structure: " + name);
    } else if (fallback != null) {
      cleaned.set(name, fallback);
    }
  }
}
