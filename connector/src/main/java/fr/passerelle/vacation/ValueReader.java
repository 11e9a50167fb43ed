package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what an entry of a dated series is worth: the keys besides date, status and reference. */
interface ValueReader<T> {

  /** The keys that hold the value; all of them are mandatory. */
  List<String> keys();

  /** The value; empty, with the reason among the findings, where it can't be read. */
  Optional<T> read(StrictMapping entry);

  /** A value that stands under the one key {@code value}. */
  static <T> ValueReader<T> single(BiFunction<String, YamlNode, Optional<T>> scalar) {
    return new ValueReader<>() {
      @Override
      public List<String> keys() {
        return List.of("value");
      }

      @Override
      public Optional<T> read(StrictMapping entry) {
        return entry.need("value").flatMap(node -> scalar.apply(entry.path("value"), node));
      }
    };
  }
}
