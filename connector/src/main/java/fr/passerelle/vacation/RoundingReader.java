package fr.passerelle.vacation;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads {@code places} and {@code mode}. */
record RoundingReader() implements ValueReader<Rounding> {

  private static final Kind<Integer> PLACES = Kind.whole(0, Rounding.MAX_PLACES);

  /** The modes that mean something for amounts that are never negative. */
  private static final Kind<RoundingMode> MODE =
      Kind.words(
          List.of(
              RoundingMode.HALF_UP,
              RoundingMode.HALF_EVEN,
              RoundingMode.HALF_DOWN,
              RoundingMode.UP,
              RoundingMode.DOWN),
          RoundingMode::name);

  @Override
  public List<Key> keys() {
    return List.of(Key.must("places", PLACES), Key.must("mode", MODE));
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Optional<Rounding> read(StrictMapping entry) {
    Optional<Integer> places = entry.need("places", PLACES);
    Optional<RoundingMode> mode = entry.need("mode", MODE);
    return places.flatMap(p -> mode.map(m -> new Rounding(p, m)));
  }
}
