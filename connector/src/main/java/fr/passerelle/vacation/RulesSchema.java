package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of rules files, for editors: written from the same shapes that the reader goes
 * by. It says which keys, words and kinds of value there are; gaps, overlaps and references are
 * left to {@link RulesFile}.
 */
public final class RulesSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RulesSchema() {}

  /** The schema as JSON, the same bytes each time; it ends with a line break. */
  public static String text() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", "Passerelle: rules of pay");
    schema.putAll(of(RulesReader.SHAPE));
    return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> of(Shape shape) {
    return shape.match(
        Shape.One::schema,
        keys -> mapping(keys, keys.keys().stream().filter(Key::mandatory).toList()),
        names -> ordered("type", "object", "additionalProperties", of(names.of())),
        items -> ordered("type", "array", "minItems", 1, "items", of(items.of())),
        series -> ordered("type", "array", "minItems", 1, "items", entry(series)));
  }

  private static Map<String, Object> mapping(Shape.Keys keys, List<Key> mandatory) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.keys().forEach(key -> properties.put(key.name(), of(key.shape())));
    return ordered(
        "type",
        "object",
        "additionalProperties",
        false,
        "required",
        mandatory.stream().map(Key::name).toList(),
        "properties",
        properties);
  }

  /** A value marked as missing has no value; any other has one. */
  private static Map<String, Object> entry(Shape.Series series) {
    List<Key> always =
        series.entry().keys().stream()
            .filter(key -> key.mandatory() && !series.value().contains(key.name()))
            .toList();
    Map<String, Object> missing =
        ordered("properties", ordered("status", ordered("const", Status.MANQUANT.code())));
    Map<String, Object> schema = new LinkedHashMap<>(mapping(series.entry(), always));
    schema.put("if", missing);
    schema.put("then", ordered("not", ordered("anyOf", eachRequired(series.value()))));
    schema.put("else", ordered("required", series.value()));
    return schema;
  }

  private static List<Map<String, Object>> eachRequired(List<String> keys) {
    List<Map<String, Object>> each = new ArrayList<>();
    keys.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(key -> each.add(ordered("required", List.of(key))));
    return each;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }
}
