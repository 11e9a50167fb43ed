package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code value} and {@code currency}, which is the euro. */
record RateReader(Scalars scalars) implements ValueReader<BigDecimal> {

  @Override
  public List<String> keys() {
    return List.of("value", "currency");
  }

  @Override
  public Optional<BigDecimal> read(StrictMapping entry) {
    Optional<BigDecimal> value =
        entry.need("value").flatMap(node -> scalars.money(entry.path("value"), node));
    Optional<String> currency =
        entry.need("currency").flatMap(node -> currency(entry.path("currency"), node));
    return currency.flatMap(euro -> value);
  }

  private Optional<String> currency(String field, YamlNode node) {
    return scalars.word(field, node, new String[] {"EUR"}, code -> code);
  }
}
