package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which databases are opened as ledgers, and what is said of the others. */
class PostgresqlDatabaseTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private void sql(String sql) throws SQLException {
    try (Connection connection = Place.DATABASE.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void isRefused(LedgerPlace place, String why) {
    assertThatThrownBy(() -> Ledger.open(place, CLOCK))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused ->
                assertThat(refused.spoken().in(Locale.FRENCH))
                    .contains(place.toString(), why)
                    .doesNotContain("secret"));
  }

  @Test
  void anotherProgramsTablesAreRefusedAndLeftAsTheyAre() throws SQLException {
    sql("CREATE TABLE bookmark (id BIGINT)");

    isRefused(Place.DATABASE.in(folder), "pas un registre");

    assertThat(Place.DATABASE.rows(folder, "bookmark")).isZero();
  }

  @Test
  void aLedgerOfANewerReleaseIsRefused() throws SQLException {
    Ledger.open(Place.DATABASE.in(folder), CLOCK);
    sql(
        """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, true)
        """);

    isRefused(Place.DATABASE.in(folder), "version plus récente");
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutItsSecrets() {
    isRefused(
        LedgerPlace.database("jdbc:postgresql://127.0.0.1:1/x?sslmode=disable", "u", "secret"),
        "ne répond pas");
  }

  @Test
  void aUserWhomTheServerDoesNotKnowIsNamed() {
    isRefused(
        LedgerPlace.database(Place.DATABASE.address(folder), "somebody", "secret"), "ledgerUser");
  }

  @Test
  void anOlderLedgerWaitsForAPersonToUpgradeIt() {
    LedgerPlace place = Place.DATABASE.in(folder);

    assertThatThrownBy(() -> place.beforeUpgrade(6, false))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("ledger upgrade");
    assertThat(place.beforeUpgrade(6, true)).isNull();
  }

  @Test
  void aDatabaseIsBackedUpByItsOwnMeans() {
    Ledger ledger = Ledger.open(Place.DATABASE.in(folder), CLOCK);

    assertThatThrownBy(() -> ledger.backUp(folder.resolve("copy.db")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("pg_dump");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nobodyWritesWhileAnotherHasTheTurn() throws Exception {
    Ledger ledger = Ledger.open(Place.DATABASE.in(folder), CLOCK);
    Database other = Database.at(Place.DATABASE.in(folder));
    CompletableFuture<Long> second = new CompletableFuture<>();

    long first =
        other.write(
            handle -> {
              new Thread(
                      () ->
                          second.complete(
                              FullLedger.count(
                                      ledger.rosters(), FullLedger.reading(7, FullLedger.LATELY, 3))
                                  .snapshot()
                                  .value()))
                  .start();
              awaitWaiting(handle, second);
              return StoredSnapshots.next(handle).value();
            });

    assertThat(second.get()).isEqualTo(first);
  }

  private static void awaitWaiting(Handle handle, CompletableFuture<?> second) {
    String waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    while (handle.select(waiting).mapTo(Long.class).one() == 0) {
      assertThat(second).isNotDone();
    }
  }
}
