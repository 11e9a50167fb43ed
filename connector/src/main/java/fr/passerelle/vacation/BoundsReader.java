package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/** Reads {@code min} and {@code max}. */
record BoundsReader() implements ValueReader<Bounds> {

  private static final Kind<Integer> BOUND = Kind.whole(0, 1000);

  @Override
  public List<Key> keys() {
    return List.of(Key.must("min", BOUND), Key.must("max", BOUND));
  }

  @Override
  public String unit() {
    return "vacations";
  }

  @Override
  public Optional<Bounds> read(StrictMapping entry) {
    Optional<Integer> min = entry.need("min", BOUND);
    Optional<Integer> max = entry.need("max", BOUND);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (max.get() < min.get()) {
      entry.error("max", max.get().toString(), "maxBelowMin");
      return Optional.empty();
    }
    return Optional.of(new Bounds(min.get(), max.get()));
  }
}
