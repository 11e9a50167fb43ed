package fr.passerelle.vacation;

import java.util.Optional;

/** Reads a range of head-counts: {@code min} and {@code max}. */
final class HeadBandReader {

  static final int MOST = 100_000;

  private static final Kind<Integer> HEADS = Kind.whole(0, MOST);

  static final Shape.Keys SHAPE = Shape.keys(Key.must("min", HEADS), Key.must("max", HEADS));

  private HeadBandReader() {}

  static Optional<HeadBand> read(Findings findings, String path, YamlNode node) {
    return StrictMapping.at(findings, path, node, SHAPE).flatMap(HeadBandReader::band);
  }

  private static Optional<HeadBand> band(StrictMapping band) {
    Optional<Integer> min = band.need("min", HEADS);
    Optional<Integer> max = band.need("max", HEADS);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (max.get() < min.get()) {
      band.error("max", max.get().toString(), "maxBelowMin");
      return Optional.empty();
    }
    return Optional.of(new HeadBand(min.get(), max.get()));
  }
}
