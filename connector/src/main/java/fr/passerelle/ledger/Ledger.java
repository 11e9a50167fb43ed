package fr.passerelle.ledger;

import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.WaitingList;
import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.StatementStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/**
 * What must last besides Moodle itself, in one SQLite file or one PostgreSQL database: the journal,
 * rosters and counts, pay statements.
 *
 * <p>Safe for several threads and processes. Each write is durable when its method returns; a
 * process that is killed leaves a ledger that the next one opens as it was after the last write.
 * Nothing has to be closed.
 */
public final class Ledger {

  private final Database database;
  private final Clock clock;

  private Ledger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Opens a ledger in a file, as {@link #open(LedgerPlace, Clock)} does. */
  public static Ledger open(Path file, Clock clock) {
    return open(LedgerPlace.file(file), clock);
  }

  /**
   * Opens a ledger, and makes it where there is none. One of an older form is brought to this
   * release's: in a file at once, after a copy of it was laid beside; in a database only by {@link
   * #upgrade}.
   *
   * @throws LedgerException if it can't be used: not a ledger, damaged, written by a newer release,
   *     not writable, out of reach
   */
  public static Ledger open(LedgerPlace place, Clock clock) {
    return open(place, false, clock);
  }

  /**
   * Opens a ledger as {@link #open(LedgerPlace, Clock)} does, and brings it to this release's form
   * wherever it is.
   */
  public static Ledger upgrade(LedgerPlace place, Clock clock) {
    return open(place, true, clock);
  }

  private static Ledger open(LedgerPlace place, boolean upgrade, Clock clock) {
    try {
      place.prepare();
      Form form = Form.of(place);
      int now = form.now();
      if (now < form.latest()) {
        if (now > 0) {
          place.beforeUpgrade(now, upgrade);
        }
        form.bringUp();
      }
      place.settle();
      return new Ledger(Database.at(place), clock);
    } catch (IOException | UncheckedIOException | FlywayException | JdbiException e) {
      throw OpeningFailure.of(place, e);
    }
  }

  public Journal journal() {
    return new JdbcJournal(database, clock);
  }

  /** Who waits for an account. */
  public WaitingList waiting() {
    return new JdbcWaitingList(database, clock);
  }

  public RosterStore rosters() {
    return new JdbcRosterStore(database, clock);
  }

  public StatementStore statements() {
    return new JdbcStatementStore(database, clock);
  }

  /** What was done with lines of statements. */
  public PayEvents payEvents() {
    return new JdbcPayEvents(database);
  }
}
