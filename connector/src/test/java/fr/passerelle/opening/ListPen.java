package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes one request in the keys of a request file, as YAML or JSON. */
final class ListPen {

  private final Random random;

  ListPen(Random random) {
    this.random = random;
  }

  String json(Filled filled) {
    return "{"
        + values(filled).entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ": " + flow(entry.getValue()))
            .collect(Collectors.joining(",\n"))
        + "}\n";
  }

  String yaml(Filled filled) {
    StringBuilder text = new StringBuilder();
    values(filled)
        .forEach(
            (key, value) ->
                text.append(key)
                    .append(": ")
                    .append(value instanceof String word ? scalar(word) : flow(value))
                    .append('\n'));
    return text.toString();
  }

  private static Map<String, Object> values(Filled filled) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", filled.title());
    values.put("objectives", filled.objectives());
    values.put("description", filled.description());
    values.put("pilot", pilot(filled));
    values.put("designers", people(filled));
    values.put("faceToFace", filled.faceToFace() ? "yes" : "non");
    values.put("faceToFaceTime", filled.faceToFaceTime());
    values.put("distanceTime", filled.distanceTime());
    values.put("accompaniment", filled.accompaniment());
    values.put("audience", List.copyOf(filled.audience()));
    values.put("otherAudience", filled.other());
    values.put("format", filled.format());
    return values;
  }

  private static Object pilot(Filled filled) {
    if (filled.meant().get(Field.PILOT) instanceof Person pilot) {
      return person(pilot);
    }
    int comma = filled.pilot().indexOf(", ");
    return person(
        new Person(filled.pilot().substring(0, comma), filled.pilot().substring(comma + 2)));
  }

  private static List<Object> people(Filled filled) {
    List<Object> people = new ArrayList<>();
    if (filled.meant().get(Field.DESIGNERS) instanceof List<?> designers) {
      designers.forEach(designer -> people.add(person((Person) designer)));
    }
    return people;
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", person.name());
    parts.put("email", person.email());
    return parts;
  }

  private String flow(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> parts) {
      return parts.entrySet().stream()
          .map(part -> quoted(String.valueOf(part.getKey())) + ": " + flow(part.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return quoted(String.valueOf(value));
  }

  /** In single or double quotes, or line by line where that keeps all there is. */
  private String scalar(String text) {
    boolean plainLines = text.matches("(?s)[^\\s\\p{Z}\\p{C}].*[^\\s\\p{Z}\\p{C}]");
    return switch (random.nextInt(3)) {
      case 0 -> plainLines ? "|-\n" + text.indent(2).stripTrailing() : quoted(text);
      case 1 -> text.contains("\n") ? quoted(text) : "'" + text.replace("'", "''") + "'";
      default -> quoted(text);
    };
  }

  private String quoted(String text) {
    boolean onlyAscii = random.nextBoolean();
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean escaped = unit < ' ' || (onlyAscii && unit > '~');
      String plain = unit == '"' || unit == '\\' ? "\\" + unit : String.valueOf(unit);
      quoted.append(escaped ? "\\u%04x".formatted((int) unit) : plain);
    }
    return quoted.append('"').toString();
  }
}
