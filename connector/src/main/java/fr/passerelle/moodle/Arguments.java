package fr.passerelle.moodle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call: a tree of texts under names and places, in the order given.
 *
 * <p>Moodle's form encoding is {@link #flat()}: {@code courses[0][fullname]=…}. Booleans are 1 and
 * 0, instants epoch seconds; null is not sent at all. A list without elements can't be said in that
 * encoding, so it is refused here. Immutable.
 */
final class Arguments {

  private static final Arguments NONE = new Arguments(Map.of());

  /** One form parameter. */
  record Parameter(String name, String value) {}

  /** A node of the tree. */
  private sealed interface Value permits Text, Digits, Items, Fields {
    void flattenInto(List<Parameter> parameters, String name);

    Object plain();
  }

  private record Text(String text) implements Value {
    @Override
    public void flattenInto(List<Parameter> parameters, String name) {
      parameters.add(new Parameter(name, text));
    }

    @Override
    public Object plain() {
      return text;
    }
  }

  /**
   * A number: digits in a form, a number in JSON, where some of Moodle's own code insists on it.
   */
  private record Digits(long number) implements Value {
    @Override
    public void flattenInto(List<Parameter> parameters, String name) {
      parameters.add(new Parameter(name, Long.toString(number)));
    }

    @Override
    public Object plain() {
      return number;
    }
  }

  private record Items(List<? extends Value> items) implements Value {
    @Override
    public void flattenInto(List<Parameter> parameters, String name) {
      for (int i = 0; i < items.size(); i++) {
        items.get(i).flattenInto(parameters, name + "[" + i + "]");
      }
    }

    @Override
    public Object plain() {
      return items.stream().map(Value::plain).toList();
    }
  }

  private record Fields(Arguments fields) implements Value {
    @Override
    public void flattenInto(List<Parameter> parameters, String name) {
      fields.values.forEach((key, value) -> value.flattenInto(parameters, name + "[" + key + "]"));
    }

    @Override
    public Object plain() {
      return fields.plain();
    }
  }

  private final Map<String, Value> values;

  private Arguments(Map<String, Value> values) {
    this.values = values;
  }

  static Arguments none() {
    return NONE;
  }

  Arguments with(String name, @Nullable String text) {
    return text == null ? this : and(name, new Text(text));
  }

  Arguments with(String name, long number) {
    return and(name, new Digits(number));
  }

  Arguments with(String name, @Nullable Boolean flag) {
    return flag == null ? this : and(name, new Text(flag ? "1" : "0"));
  }

  Arguments with(String name, @Nullable Instant instant) {
    return instant == null ? this : with(name, instant.getEpochSecond());
  }

  /** A list of texts; at least one. */
  Arguments withTexts(String name, List<String> texts) {
    return and(name, new Items(atLeastOne(name, texts).stream().map(Text::new).toList()));
  }

  /** A list of numbers; at least one. */
  Arguments withNumbers(String name, List<Long> numbers) {
    return and(name, new Items(atLeastOne(name, numbers).stream().map(Digits::new).toList()));
  }

  /** A list without elements, which only JSON can say: not for a call that goes alone. */
  Arguments withEmptyList(String name) {
    return and(name, new Items(List.of()));
  }

  /** A list of structures; at least one. */
  Arguments withEach(String name, List<Arguments> structures) {
    return and(name, new Items(atLeastOne(name, structures).stream().map(Fields::new).toList()));
  }

  private static <T> List<T> atLeastOne(String name, List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("Moodle's forms can't say an empty list: " + name);
    }
    return list;
  }

  private Arguments and(String name, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    if (more.put(name, value) != null) {
      throw new IllegalArgumentException("given twice: " + name);
    }
    return new Arguments(Collections.unmodifiableMap(more));
  }

  /** The form parameters, in the order given. */
  List<Parameter> flat() {
    List<Parameter> parameters = new ArrayList<>();
    values.forEach((name, value) -> value.flattenInto(parameters, name));
    return parameters;
  }

  /** The same tree as maps, lists, strings and numbers, for a JSON writer. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, value.plain()));
    return plain;
  }
}
