package fr.passerelle.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On which line each key of a file stands. Immutable. */
public final class YamlPlaces {

  private final String file;
  private final String root;
  private final Map<String, Integer> lines;

  private YamlPlaces(String file, String root, Map<String, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = lines;
  }

  static YamlPlaces of(String file, Map<String, Integer> lines) {
    return new YamlPlaces(file, "", lines);
  }

  /** The places of a file read before, seen from a key inside it: {@code /sites/demo/settings}. */
  public static YamlPlaces inside(String text, String file, String pointer) {
    return new YamlPlaces(file, pointer, Scan.of(new YAMLMapper(), text, file).lines());
  }

  /** {@code file:line} of a path, or of the nearest thing around it that the file holds. */
  String where(List<JacksonException.Reference> path) {
    int line = line(path);
    return line == 0 ? file : file + ":" + line;
  }

  /** From 1; 0 where the file holds nothing of the path. */
  int line(List<JacksonException.Reference> path) {
    for (int length = path.size(); length >= 0; length--) {
      Integer line = lines.get(root + pointer(path.subList(0, length)));
      if (line != null) {
        return line;
      }
    }
    return 0;
  }

  /** A path as people write it: {@code sites.demo.settings.roles.learner[1]}. */
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
}
