package fr.passerelle.vacation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What may stand at a place of a file that people write. The readers go by it, and the published
 * JSON Schema is written from it, so that the two can’t differ.
 */
sealed interface Shape {

  /**
   * One value.
   *
   * @param schema the keywords of JSON Schema that say which
   */
  record One(Map<String, Object> schema) implements Shape {}

  /** A mapping with these keys and no others. */
  record Keys(List<Key> keys) implements Shape {
    public Keys {
      keys = List.copyOf(keys);
    }

    List<String> names() {
      return keys.stream().map(Key::name).toList();
    }
  }

  /** A mapping whose keys are names that the file’s author chooses. */
  record Names(Shape of) implements Shape {}

  /** A list of at least one. */
  record Items(Shape of) implements Shape {}

  /**
   * A value over time.
   *
   * @param entry every key that an entry may have
   * @param value the names of those that a value marked as missing must not have
   */
  record Series(Keys entry, List<String> value) implements Shape {}

  /** One of five answers, by which this is. */
  default <T> T match(
      Function<One, T> one,
      Function<Keys, T> keys,
      Function<Names, T> names,
      Function<Items, T> items,
      Function<Series, T> series) {
    if (this instanceof One value) {
      return one.apply(value);
    }
    if (this instanceof Keys mapping) {
      return keys.apply(mapping);
    }
    if (this instanceof Names mapping) {
      return names.apply(mapping);
    }
    return this instanceof Items list ? items.apply(list) : series.apply((Series) this);
  }

  static Keys keys(Key... keys) {
    return new Keys(List.of(keys));
  }
}
