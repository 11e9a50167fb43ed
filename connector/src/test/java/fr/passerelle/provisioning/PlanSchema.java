package fr.passerelle.provisioning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a plan's file, from the records that the file is written from. {@code main}
 * writes it to where it is published; what its parts mean stands in {@code plan.schema.properties}.
 */
final class PlanSchema {

  static final Path PUBLISHED = Path.of("../docs/plan.schema.json");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();
  private final Properties descriptions = descriptions();

  private PlanSchema() {}

  public static void main(String[] nothing) throws IOException {
    Files.writeString(PUBLISHED, text());
  }

  static String text() {
    PlanSchema schema = new PlanSchema();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Passerelle: a plan");
    root.setAll(schema.object(Plan.class, null));
    ((ObjectNode) root.get("properties"))
        .putObject("formatVersion")
        .put("const", PlanFile.FORMAT_VERSION);
    ObjectNode definitions = root.putObject("$defs");
    schema.definitions.forEach(definitions::set);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  static Properties descriptions() {
    Properties descriptions = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(PlanSchema.class.getResourceAsStream("plan.schema.properties")),
            StandardCharsets.UTF_8)) {
      descriptions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return descriptions;
  }

  /**
   * A record as an object that has all its parts and no others.
   *
   * @param kind the word that tells it from its like; null where there are none
   */
  private ObjectNode object(Class<?> type, Map.@Nullable Entry<String, String> kind) {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    object.put("additionalProperties", false);
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    if (kind != null) {
      required.add(kind.getKey());
      properties.putObject(kind.getKey()).put("const", kind.getValue());
    }
    for (RecordComponent part : type.getRecordComponents()) {
      required.add(part.getName());
      properties.set(part.getName(), described(type, part));
    }
    return object;
  }

  private ObjectNode described(Class<?> type, RecordComponent part) {
    ObjectNode value = of(part.getGenericType());
    boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    ObjectNode node = nullable ? orNull(value) : value;
    String description = descriptions.getProperty(type.getSimpleName() + "." + part.getName());
    return description == null ? node : node.put("description", description);
  }

  private static ObjectNode orNull(ObjectNode value) {
    ObjectNode either = MAPPER.createObjectNode();
    either.putArray("anyOf").add(value).addObject().put("type", "null");
    return either;
  }

  private ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] of = generic.getActualTypeArguments();
      return Collection.class.isAssignableFrom(raw)
          ? plain("array").set("items", of(of[0]))
          : plain("object").set("additionalProperties", of(of[of.length - 1]));
    }
    return of((Class<?>) type);
  }

  private ObjectNode of(Class<?> type) {
    if (type == Object.class) {
      return MAPPER.createObjectNode();
    }
    if (type == String.class) {
      return plain("string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return plain("boolean");
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return plain("integer");
    }
    if (type == Instant.class) {
      return plain("string").put("format", "date-time");
    }
    if (type.isEnum()) {
      ObjectNode words = MAPPER.createObjectNode();
      ArrayNode listed = words.putArray("enum");
      for (Object word : type.getEnumConstants()) {
        listed.add(MAPPER.<JsonNode>valueToTree(word));
      }
      return words;
    }
    return inner(type).map(this::of).orElseGet(() -> reference(type));
  }

  /** The type of what a wrapper holds that is written as that alone. */
  private static Optional<Type> inner(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(part -> part.getAccessor().isAnnotationPresent(JsonValue.class))
            .map(RecordComponent::getGenericType)
            .findFirst()
        : Optional.empty();
  }

  private ObjectNode reference(Class<?> type) {
    if (type.isRecord()) {
      return reference(type.getSimpleName(), () -> object(type, null));
    }
    JsonSubTypes kinds = type.getAnnotation(JsonSubTypes.class);
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    if (kinds == null || info == null) {
      throw new IllegalArgumentException("how is this written? " + type);
    }
    ObjectNode one = MAPPER.createObjectNode();
    ArrayNode choices = one.putArray("oneOf");
    for (JsonSubTypes.Type kind : kinds.value()) {
      choices.add(
          reference(
              type.getSimpleName() + "." + kind.name(),
              () -> object(kind.value(), Map.entry(info.property(), kind.name()))));
    }
    return one;
  }

  private ObjectNode reference(String name, Supplier<ObjectNode> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, MAPPER.createObjectNode());
      definitions.put(name, definition.get());
    }
    return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static ObjectNode plain(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }
}
