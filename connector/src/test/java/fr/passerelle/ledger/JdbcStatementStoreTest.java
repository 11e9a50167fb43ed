package fr.passerelle.ledger;

import fr.passerelle.vacation.StatementStore;
import fr.passerelle.vacation.StatementStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class JdbcStatementStoreTest implements StatementStoreContract {

  private final Place place;
  @TempDir Path folder;

  JdbcStatementStoreTest(Place place) {
    this.place = place;
  }

  @Override
  public StatementStore store() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    return Ledger.open(place.in(folder), clock).statements();
  }
}
