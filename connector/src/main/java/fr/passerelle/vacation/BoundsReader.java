package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/** Reads {@code min} and {@code max}. */
record BoundsReader(Findings findings, Scalars scalars) implements ValueReader<Bounds> {

  private static final int MOST = 1000;

  @Override
  public List<String> keys() {
    return List.of("min", "max");
  }

  @Override
  public Optional<Bounds> read(StrictMapping entry) {
    Optional<Integer> min = bound(entry, "min");
    Optional<Integer> max = bound(entry, "max");
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (max.get() < min.get()) {
      findings.error(entry.at(), entry.path("max"), max.get().toString(), "maxBelowMin");
      return Optional.empty();
    }
    return Optional.of(new Bounds(min.get(), max.get()));
  }

  private Optional<Integer> bound(StrictMapping entry, String key) {
    return entry.need(key).flatMap(node -> scalars.whole(entry.path(key), node, 0, MOST));
  }
}
