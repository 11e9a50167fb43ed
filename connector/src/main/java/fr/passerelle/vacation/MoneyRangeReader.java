package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code min} and {@code max}, in euros. */
record MoneyRangeReader() implements ValueReader<MoneyRange> {

  @Override
  public List<Key> keys() {
    return List.of(Key.must("min", Kind.DECIMAL), Key.must("max", Kind.DECIMAL));
  }

  @Override
  public String unit() {
    return "EUR";
  }

  @Override
  public Optional<MoneyRange> read(StrictMapping entry) {
    Optional<BigDecimal> min = entry.need("min", Kind.DECIMAL);
    Optional<BigDecimal> max = entry.need("max", Kind.DECIMAL);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (max.get().compareTo(min.get()) < 0) {
      entry.error("max", max.get().toPlainString(), "maxBelowMin");
      return Optional.empty();
    }
    return Optional.of(new MoneyRange(min.get(), max.get()));
  }
}
