package fr.passerelle.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of every function that the sandbox serves, as {@code contract.json} beside this
 * room describes them.
 *
 * <p>There, an object is a struct, an array of one a list, a string a value's type. A {@code ?}
 * behind a type, or behind the name of a list or struct, makes it optional; {@code =} gives its
 * default, empty for a list or struct. {@code function@4.1} replaces {@code function} for that
 * release. Immutable.
 */
public final class Contract {

  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> notServed = new HashSet<>();

  private Contract(JsonNode contract, String release) {
    JsonNode functions = contract.required("functions");
    for (String name : functions.propertyNames()) {
      if (name.indexOf('@') < 0) {
        JsonNode own = functions.get(name + "@" + release);
        shapes.put(name, shape(own == null ? functions.required(name) : own));
      }
    }
    contract.required("installedButNotServed").forEach(name -> notServed.add(name.stringValue()));
  }

  /**
   * The contract of a release.
   *
   * @param release such as {@code 4.1}
   */
  public static Contract of(String release) {
    try (InputStream in =
        Contract.class.getResourceAsStream("/fr/passerelle/sandbox/contract.json")) {
      return new Contract(JsonMapper.shared().readTree(in), release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a Moodle of this release has the function, in the token's service or not. */
  public boolean installed(String function) {
    return shapes.containsKey(function) || notServed.contains(function);
  }

  /**
   * The arguments of a call in their own types, with the defaults filled in.
   *
   * @throws MoodleError {@code invalidparameter} if they do not fit
   */
  public ObjectNode clean(String function, JsonNode arguments) {
    @Nullable Shape shape = shapes.get(function);
    if (shape == null) {
      throw MoodleError.accessException();
    }
    return (ObjectNode) shape.clean(arguments);
  }

  private static Shape shape(JsonNode description) {
    if (description.isArray()) {
      return new Shape.ListOf(shape(description.get(0)));
    }
    if (description.isObject()) {
      return struct(description);
    }
    return new Shape.Value(type(description.stringValue()));
  }

  private static Shape struct(JsonNode description) {
    Map<String, Field> fields = new LinkedHashMap<>();
    description.forEachEntry(
        (name, part) -> fields.put(name.replaceAll("[?=]", ""), field(name, part)));
    return new Shape.Struct(fields);
  }

  private static Field field(String name, JsonNode part) {
    if (!part.isString()) {
      boolean defaulted = name.endsWith("=");
      JsonNode empty = part.isArray() ? emptyList() : JsonNodeFactory.instance.objectNode();
      return new Field(shape(part), !defaulted && !name.endsWith("?"), defaulted ? empty : null);
    }
    String spec = part.stringValue();
    ParameterType type = type(spec);
    int equals = spec.indexOf('=');
    JsonNode fallback = equals < 0 ? null : type.clean(spec.substring(equals + 1));
    return new Field(new Shape.Value(type), equals < 0 && !spec.endsWith("?"), fallback);
  }

  private static JsonNode emptyList() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static ParameterType type(String spec) {
    return ParameterType.named(spec.replaceAll("[?=].*", ""));
  }
}
