package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code value} and {@code currency}, which is the euro. */
record RateReader() implements ValueReader<BigDecimal> {

  private static final Kind<String> CURRENCY = Kind.constant("EUR");

  @Override
  public List<Key> keys() {
    return List.of(Key.must("value", Kind.DECIMAL), Key.must("currency", CURRENCY));
  }

  @Override
  public String unit() {
    return "EUR/vacation";
  }

  @Override
  public Optional<BigDecimal> read(StrictMapping entry) {
    Optional<BigDecimal> value = entry.need("value", Kind.DECIMAL);
    return entry.need("currency", CURRENCY).flatMap(euro -> value);
  }
}
