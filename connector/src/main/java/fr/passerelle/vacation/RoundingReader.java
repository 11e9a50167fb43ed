package fr.passerelle.vacation;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads {@code places} and {@code mode}. */
record RoundingReader(Scalars scalars) implements ValueReader<Rounding> {

  /** The modes that mean something for amounts that are never negative. */
  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.HALF_DOWN,
          RoundingMode.UP,
          RoundingMode.DOWN);

  @Override
  public List<String> keys() {
    return List.of("places", "mode");
  }

  @Override
  public Optional<Rounding> read(StrictMapping entry) {
    Optional<Integer> places =
        entry
            .need("places")
            .flatMap(n -> scalars.whole(entry.path("places"), n, 0, Rounding.MAX_PLACES));
    Optional<RoundingMode> mode = entry.need("mode").flatMap(n -> mode(entry.path("mode"), n));
    return places.flatMap(p -> mode.map(m -> new Rounding(p, m)));
  }

  private Optional<RoundingMode> mode(String field, YamlNode node) {
    return scalars.word(field, node, MODES.toArray(RoundingMode[]::new), RoundingMode::name);
  }
}
