package fr.passerelle.ledger;

import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.WaitingList;
import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * What must last besides Moodle itself, in one SQLite file: the journal, rosters and counts, pay
 * statements.
 *
 * <p>Safe for several threads and processes. Each write is durable when its method returns; a
 * process that is killed leaves a ledger that the next one opens as it was after the last write.
 * Nothing has to be closed.
 */
public final class Ledger {

  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final Jdbi jdbi;
  private final Clock clock;

  private Ledger(Path file, Jdbi jdbi, Clock clock) {
    this.file = file;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Opens a ledger, and creates or upgrades it where needed.
   *
   * @param file its folder is created if missing
   * @throws LedgerException if the file can't be used: not a ledger, written by a newer release,
   *     not writable
   */
  public static Ledger open(Path file, Clock clock) {
    Path absolute = file.toAbsolutePath();
    try {
      Path folder = absolute.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      DataSource source = source(absolute);
      migrate(source);
      return new Ledger(absolute, Jdbi.create(source), clock);
    } catch (IOException | FlywayException e) {
      throw new LedgerException(Message.of("ledger.cannot-open", absolute.toString()), e);
    }
  }

  private static void migrate(DataSource source) {
    Flyway.configure(Ledger.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:fr/passerelle/ledger/migrations")
        .javaMigrations(new OldCounts())
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  /**
   * SQLite's own journal, not a write-ahead log: that mode would be written into whatever file is
   * opened, ledger or not, and two processes that make a new ledger at once would fail on it.
   */
  private static DataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  public Journal journal() {
    return new JdbcJournal(jdbi, clock, file);
  }

  /** Who waits for an account. */
  public WaitingList waiting() {
    return new JdbcWaitingList(jdbi, clock);
  }

  public RosterStore rosters() {
    return new JdbcRosterStore(jdbi, clock);
  }

  public StatementStore statements() {
    return new JdbcStatementStore(jdbi, clock);
  }

  /** What was done with lines of statements. */
  public PayEvents payEvents() {
    return new JdbcPayEvents(jdbi);
  }
}
