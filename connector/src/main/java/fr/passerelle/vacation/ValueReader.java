package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an entry of a dated series is worth: the keys besides date, status and reference. */
interface ValueReader<T> {

  /** The keys that hold the value; all of them are mandatory. */
  List<Key> keys();

  /** What the value is measured in, as an entry may say; empty where it has no unit. */
  String unit();

  /** The value; empty, with the reason among the findings, where it can't be read. */
  Optional<T> read(StrictMapping entry);

  /** The shape of a series of such values. */
  default Shape.Series shape() {
    List<Key> all = new ArrayList<>(keys());
    all.add(Key.must("from", Kind.DAY));
    all.add(Key.may("until", Kind.DAY));
    if (!unit().isEmpty()) {
      all.add(Key.may("unit", Kind.constant(unit())));
    }
    all.add(Key.must("status", Kind.words(Status.values())));
    all.add(Key.may("reference", Kind.TEXT));
    all.add(Key.may("note", Kind.TEXT));
    return new Shape.Series(new Shape.Keys(all), keys().stream().map(Key::name).toList());
  }

  /** A value that stands under the one key {@code value} and has a unit. */
  static <T> ValueReader<T> of(Kind<T> kind, String unit) {
    return new ValueReader<>() {
      @Override
      public List<Key> keys() {
        return List.of(Key.must("value", kind));
      }

      @Override
      public String unit() {
        return unit;
      }

      @Override
      public Optional<T> read(StrictMapping entry) {
        return entry.need("value", kind);
      }
    };
  }

  /** A value that stands under the one key {@code value} and has no unit. */
  static <T> ValueReader<T> of(Kind<T> kind) {
    return of(kind, "");
  }
}
