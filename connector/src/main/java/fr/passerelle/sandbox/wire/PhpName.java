package fr.passerelle.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The name of a form value, cut at its brackets: {@code a[0][b]} is a, 0, b; an empty step, as in
 * {@code a[]}, means the next free number.
 */
record PhpName(List<String> steps) {

  static PhpName of(String name) {
    int bracket = name.indexOf('[');
    List<String> steps = new ArrayList<>();
    steps.add(variable(bracket < 1 ? name : name.substring(0, bracket)));
    while (bracket > 0 && bracket < name.length() && name.charAt(bracket) == '[') {
      int end = name.indexOf(']', bracket);
      if (end < 0) {
        break;
      }
      steps.add(name.substring(bracket + 1, end));
      bracket = end + 1;
    }
    return new PhpName(List.copyOf(steps));
  }

  /** PHP makes dots and spaces of a variable's name into underscores. */
  private static String variable(String name) {
    return name.stripLeading().replace(' ', '_').replace('.', '_');
  }

  void put(ObjectNode variables, String value) {
    ObjectNode array = variables;
    for (String step : steps.subList(0, steps.size() - 1)) {
      array = inner(array, key(array, step));
    }
    array.put(key(array, steps.get(steps.size() - 1)), value);
  }

  private static ObjectNode inner(ObjectNode array, String key) {
    JsonNode present = array.get(key);
    return present instanceof ObjectNode nested ? nested : array.putObject(key);
  }

  private static String key(ObjectNode array, String step) {
    return step.isEmpty() ? nextNumber(array) : step;
  }

  private static String nextNumber(ObjectNode array) {
    long next =
        array.propertyNames().stream()
            .filter(name -> name.matches("\\d{1,9}"))
            .mapToLong(name -> Long.parseLong(name) + 1)
            .max()
            .orElse(0);
    return Long.toString(next);
  }
}
