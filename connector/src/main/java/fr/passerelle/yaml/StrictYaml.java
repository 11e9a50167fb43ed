package fr.passerelle.yaml;

import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML (and so JSON) into records, and reports all that does not fit at once.
 *
 * <p>Nothing is passed over: unknown and double keys, aliases, a second document, an empty file,
 * numbers that would have to be rounded are problems. A value read with problems is only good for
 * finding more problems: use it when there are none. Thread-safe.
 */
public final class StrictYaml {

  private static final ObjectMapper YAML = strict(YAMLMapper.builder()).build();
  private static final ObjectMapper JSON = strict(JsonMapper.builder()).build();

  private StrictYaml() {}

  /**
   * A decimal is no text: {@code 1.10} would become {@code 1.1}. Double keys are found by {@link
   * Scan}, all of them.
   */
  private static <B extends MapperBuilder<?, B>> B strict(B builder) {
    return builder
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            config -> config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
  }

  /**
   * A record read from a file, with what was wrong.
   *
   * @param value null only where there are problems and nothing could be bound
   * @param problems in the order of the file
   */
  public record Reading<T>(@Nullable T value, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a YAML file of at most 3 MB.
   *
   * @param file the file's name, for the problems
   */
  public static <T> Reading<T> read(String text, String file, Class<T> type) {
    return read(YAML, "YAML", text, file, type);
  }

  /** Reads a JSON file, of any size, as strictly. */
  public static <T> Reading<T> readJson(String text, String file, Class<T> type) {
    return read(JSON, "JSON", text, file, type);
  }

  private static <T> Reading<T> read(
      ObjectMapper mapper, String format, String text, String file, Class<T> type) {
    try {
      Scan scan = Scan.of(mapper, text, file);
      if (scan.isEmpty()) {
        return new Reading<>(null, scan.problems());
      }
      Findings findings = new Findings(YamlPlaces.of(file, scan.lines()));
      T value =
          bind(
              mapper.readTree(new WholeCharacters(text)),
              MissingNode.getInstance(),
              findings,
              type);
      return new Reading<>(value, both(scan.problems(), findings.inOrder()));
    } catch (JacksonException e) {
      return new Reading<>(null, List.of(Unreadable.problem(e, format, file)));
    }
  }

  /** An alias is bound as the text that it is not; what that leads to stands at the same place. */
  private static List<Problem> both(List<Problem> first, List<Problem> others) {
    Set<String> places = new HashSet<>(first.stream().map(Problem::where).toList());
    List<Problem> all = new ArrayList<>(first);
    others.stream().filter(problem -> !places.contains(problem.where())).forEach(all::add);
    return all;
  }

  /**
   * Reads a file laid over defaults: what the file does not say stays as the defaults have it.
   * Objects are merged key by key; lists and values are replaced; a key without a value is a
   * problem.
   *
   * @param defaults the YAML text of the defaults
   * @param over what to lay over, as read before
   */
  public static <T> Reading<T> overlay(
      String defaults, JsonNode over, YamlPlaces places, Class<T> type) {
    Findings findings = new Findings(places);
    JsonNode below = YAML.readTree(new WholeCharacters(defaults));
    JsonNode tree = new Overlay(findings).merged(below, over);
    return new Reading<>(bind(tree, below, findings, type), findings.inOrder());
  }

  private static <T> @Nullable T bind(
      JsonNode tree, JsonNode defaults, Findings findings, Class<T> type) {
    new UnknownKeys(findings).takeOut(tree, type);
    return new Binding(JSON, new Pruning(tree, defaults), findings).to(type);
  }
}
