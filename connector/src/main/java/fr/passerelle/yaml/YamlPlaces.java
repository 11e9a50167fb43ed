package fr.passerelle.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On which line each key of a file stands. Immutable. */
public final class YamlPlaces {

  private static final int SHOWN = 80;

  private final String file;
  private final String root;
  private final Map<String, Integer> lines;

  private YamlPlaces(String file, String root, Map<String, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = lines;
  }

  static YamlPlaces of(ObjectMapper mapper, String text, String file) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = mapper.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    }
    return new YamlPlaces(file, "", lines);
  }

  /** The places of a file read before, seen from a key inside it: {@code /sites/demo/settings}. */
  public static YamlPlaces inside(String text, String file, String pointer) {
    YamlPlaces whole = of(new YAMLMapper(), text, file);
    return new YamlPlaces(file, pointer, whole.lines);
  }

  /** {@code file:line} of a path, or of the nearest thing around it that the file holds. */
  String where(List<JacksonException.Reference> path) {
    for (int length = path.size(); length >= 0; length--) {
      Integer line = lines.get(root + pointer(path.subList(0, length)));
      if (line != null) {
        return file + ":" + line;
      }
    }
    return file;
  }

  String dotted(List<JacksonException.Reference> path) {
    StringBuilder text = new StringBuilder(root.isEmpty() ? "" : root.substring(1));
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      text.append(name == null ? "[" + (step.getIndex() + 1) + "]" : "/" + name);
    }
    return (text.indexOf("/") == 0 ? text.substring(1) : text.toString()).replace('/', '.');
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder text = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      text.append('/').append(name == null ? Integer.toString(step.getIndex()) : escaped(name));
    }
    return text.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static @Nullable JsonNode at(JsonNode tree, List<JacksonException.Reference> path) {
    JsonNode node = tree;
    for (JacksonException.Reference step : path) {
      if (node == null) {
        return null;
      }
      String name = step.getPropertyName();
      node = name == null ? node.get(step.getIndex()) : node.get(name);
    }
    return node;
  }

  /** What stands at a path, on one short line; empty where nothing does. */
  static String shown(JsonNode tree, List<JacksonException.Reference> path) {
    JsonNode node = at(tree, path);
    if (node == null || node.isMissingNode()) {
      return "";
    }
    String text = node.isValueNode() ? node.asString() : node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
