package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/** Reads {@code minutes} and {@code direction}. */
record QuantumReader() implements ValueReader<Quantum> {

  private static final Kind<Integer> MINUTES = Kind.whole(1, 1440);
  private static final Kind<QuantumDirection> DIRECTION = Kind.words(QuantumDirection.values());

  @Override
  public List<Key> keys() {
    return List.of(Key.must("minutes", MINUTES), Key.must("direction", DIRECTION));
  }

  @Override
  public String unit() {
    return "minutes";
  }

  @Override
  public Optional<Quantum> read(StrictMapping entry) {
    Optional<Integer> minutes = entry.need("minutes", MINUTES);
    Optional<QuantumDirection> direction = entry.need("direction", DIRECTION);
    return minutes.flatMap(m -> direction.map(d -> new Quantum(m, d)));
  }
}
