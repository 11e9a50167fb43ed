package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.PayEventsContract;
import fr.passerelle.vacation.StatementStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Place.class)
class JdbcPayEventsTest implements PayEventsContract {

  private final Place place;
  @TempDir Path folder;

  JdbcPayEventsTest(Place place) {
    this.place = place;
  }

  @Override
  public StatementStore statements() {
    return ledger().statements();
  }

  @Override
  public PayEvents events() {
    return ledger().payEvents();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE pay_event SET who = 'autre'", "DELETE FROM pay_event"})
  void isNeverChangedEvenByHand(String sql) throws SQLException {
    letsOneOfManyClerksValidateALine();

    try (Connection connection = place.connection(folder);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
    }
  }

  private Ledger ledger() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    return Ledger.open(place.in(folder), clock);
  }
}
