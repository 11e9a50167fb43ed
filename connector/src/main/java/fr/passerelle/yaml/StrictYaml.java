package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML (and so JSON) into records, and reports all that does not fit at once.
 *
 * <p>What does not fit is reported, taken out, and the rest is bound again, until it fits. So a
 * value read with problems is only good for finding more problems: use it when there are none.
 * Thread-safe.
 */
public final class StrictYaml {

  private static final ObjectMapper YAML = strict(YAMLMapper.builder()).build();
  private static final ObjectMapper JSON = strict(JsonMapper.builder()).build();

  private StrictYaml() {}

  private static <B extends MapperBuilder<?, B>> B strict(B builder) {
    return builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
  }

  /**
   * A record read from a file, with what was wrong.
   *
   * @param value null only where the file is not YAML at all, or where nothing could be bound
   */
  public record Reading<T>(@Nullable T value, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a YAML file.
   *
   * @param file the file's name, for the problems
   */
  public static <T> Reading<T> read(String text, String file, Class<T> type) {
    return read(YAML, text, file, type);
  }

  /** Reads a JSON file, of any size, as strictly. */
  public static <T> Reading<T> readJson(String text, String file, Class<T> type) {
    return read(JSON, text, file, type);
  }

  private static <T> Reading<T> read(ObjectMapper mapper, String text, String file, Class<T> type) {
    try {
      return bind(mapper.readTree(text), YamlPlaces.of(mapper, text, file), type);
    } catch (JacksonException e) {
      return new Reading<>(null, List.of(notYaml(file, e)));
    }
  }

  /**
   * Reads a file laid over defaults: what the file does not say stays as the defaults have it.
   * Objects are merged key by key; lists and values are replaced.
   *
   * @param defaults the YAML text of the defaults
   * @param over what to lay over, as read before
   */
  public static <T> Reading<T> overlay(
      String defaults, JsonNode over, YamlPlaces places, Class<T> type) {
    return bind(merged(YAML.readTree(defaults), over), places, type);
  }

  private static JsonNode merged(JsonNode below, JsonNode above) {
    if (!(below instanceof ObjectNode lower) || !(above instanceof ObjectNode upper)) {
      return above;
    }
    ObjectNode result = lower.deepCopy();
    upper
        .properties()
        .forEach(
            entry -> {
              JsonNode old = result.get(entry.getKey());
              result.set(
                  entry.getKey(), old == null ? entry.getValue() : merged(old, entry.getValue()));
            });
    return result;
  }

  private static <T> Reading<T> bind(JsonNode tree, YamlPlaces places, Class<T> type) {
    List<Problem> problems = new ArrayList<>();
    while (true) {
      try {
        return new Reading<>(JSON.treeToValue(tree, type), problems);
      } catch (JacksonException e) {
        problems.add(problem(e, tree, places));
        if (!takeOut(tree, e.getPath())) {
          return new Reading<>(null, problems);
        }
      }
    }
  }

  private static Problem problem(JacksonException e, JsonNode tree, YamlPlaces places) {
    List<JacksonException.Reference> path = e.getPath();
    String key = places.dotted(path);
    String where = places.where(path);
    if (e instanceof UnrecognizedPropertyException unknown) {
      return Problem.error(
          where,
          key,
          "",
          Message.of("yaml.unknown-key", unknown.getPropertyName()),
          NearestKey.hint(unknown.getPropertyName(), unknown.getKnownPropertyIds()));
    }
    Throwable cause = e.getCause();
    String reason = cause instanceof IllegalArgumentException ? cause.getMessage() : "";
    Message message =
        reason == null || reason.isEmpty()
            ? Message.of("yaml.wrong-type")
            : Message.of("yaml.refused", reason);
    return Problem.error(
        where, key, YamlPlaces.shown(tree, path), message, Message.of("yaml.wrong-type-hint"));
  }

  private static Problem notYaml(String file, JacksonException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    String where = line > 0 ? file + ":" + line : file;
    return Problem.error(
        where,
        "",
        "",
        Message.of("yaml.not-yaml", e.getOriginalMessage()),
        Message.of("yaml.not-yaml-hint"));
  }

  /** Takes the node at a path out of its parent; false where there is nothing to take out. */
  private static boolean takeOut(JsonNode tree, List<JacksonException.Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    JsonNode parent = YamlPlaces.at(tree, path.subList(0, path.size() - 1));
    JacksonException.Reference last = path.get(path.size() - 1);
    if (parent instanceof ObjectNode object && last.getPropertyName() != null) {
      return object.remove(last.getPropertyName()) != null || takeOutParent(tree, path);
    }
    if (parent instanceof ArrayNode array && last.getIndex() >= 0) {
      return array.remove(last.getIndex()) != null;
    }
    return takeOutParent(tree, path);
  }

  private static boolean takeOutParent(JsonNode tree, List<JacksonException.Reference> path) {
    return takeOut(tree, path.subList(0, path.size() - 1));
  }
}
