package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The options of a roster call, as PHP reads them. Those that nobody knows are passed over. */
record RosterOptions(Map<String, String> values) {

  private static final Set<String> SORT_COLUMNS =
      Set.of("id", "firstname", "lastname", "siteorder");

  static RosterOptions of(JsonNode sent) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode option : sent) {
      values.put(option.required("name").stringValue(), option.required("value").asString(""));
    }
    return new RosterOptions(values).checked();
  }

  private RosterOptions checked() {
    if (!SORT_COLUMNS.contains(sortColumn()) || !Set.of("ASC", "DESC").contains(direction())) {
      throw MoodleError.invalidParameter();
    }
    return this;
  }

  /** Whether an option is on: anything but an empty text and 0, so also {@code false}. */
  boolean on(String name) {
    String value = text(name);
    return !value.isEmpty() && !value.equals("0");
  }

  /** The text of an option; empty where it is not given. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** A whole number, 0 where there is none, as PHP casts. */
  long number(String name) {
    return PhpText.wholeNumber(text(name));
  }

  /** The fields wanted; empty for the default ones. */
  List<String> fields() {
    return values.containsKey("userfields")
        ? Arrays.stream(text("userfields").split(",", -1))
            .map(field -> field.replaceAll("[^a-zA-Z0-9_-]", ""))
            .toList()
        : List.of();
  }

  String sortColumn() {
    return values.getOrDefault("sortby", "id");
  }

  boolean descending() {
    return direction().equals("DESC");
  }

  private String direction() {
    return values.getOrDefault("sortdirection", "ASC").toUpperCase(Locale.ROOT);
  }
}
