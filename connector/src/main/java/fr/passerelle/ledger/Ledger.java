package fr.passerelle.ledger;

import fr.passerelle.enrolment.Attestations;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.WaitingList;
import fr.passerelle.schedule.Pace;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.SyncWork;
import fr.passerelle.schedule.Timetable;
import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.StatementStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

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
  private final int form;
  private final @Nullable Upgrade upgrade;
  private final Clock clock;

  private Ledger(Database database, int form, @Nullable Upgrade upgrade, Clock clock) {
    this.database = database;
    this.form = form;
    this.upgrade = upgrade;
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

  private static Ledger open(LedgerPlace place, boolean asked, Clock clock) {
    try {
      place.prepare();
      Form form = Form.of(place);
      Upgrade upgrade = brought(place, form, asked);
      place.settle();
      return new Ledger(Database.at(place), form.latest(), upgrade, clock);
    } catch (IOException | UncheckedIOException | FlywayException | JdbiException e) {
      throw OpeningFailure.of(place, e);
    }
  }

  private static @Nullable Upgrade brought(LedgerPlace place, Form form, boolean asked) {
    int now = form.now();
    if (now == form.latest()) {
      return null;
    }
    Path copy = now == 0 ? null : place.beforeUpgrade(now, asked);
    form.bringUp();
    return now == 0 ? null : new Upgrade(now, form.latest(), copy);
  }

  /** The form of its tables, by number. */
  public int form() {
    return form;
  }

  /** What was done when it was opened; empty where it had this release's form, or was not there. */
  public Optional<Upgrade> upgrade() {
    return Optional.ofNullable(upgrade);
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

  /** Whom somebody attested to have followed courses. */
  public Attestations attestations() {
    return new JdbcAttestations(database, clock);
  }

  /**
   * What is due when, for all machines that share this ledger.
   *
   * @param who this machine and process: no two alike
   * @param syncs all there are; one that is noted and not among them is left to others, and
   *     forgotten after two weeks
   */
  public Timetable timetable(String who, List<ScheduledSync> syncs, SyncWork work, Pace pace) {
    return JdbcTimetable.of(database, who, syncs, work, pace, clock);
  }

  public StatementStore statements() {
    return new JdbcStatementStore(database, clock);
  }

  /** What was done with lines of statements. */
  public PayEvents payEvents() {
    return new JdbcPayEvents(database);
  }

  /** Holds it against itself: what was hashed, and figures whose facts and rule are known. */
  public LedgerCheck check() {
    LedgerPlace place = database.place();
    LedgerCheck damages = database.read(handle -> Inspection.ofDatabase(place, handle));
    return damages.isSound() ? database.look(handle -> Inspection.of(place, handle)) : damages;
  }

  /**
   * Copies it into a file while others go on using it.
   *
   * @throws UncheckedIOException if there is a file of that name, or it can't be written; nothing
   *     is left behind
   * @throws LedgerException if it is kept in a database
   */
  public void backUp(Path file) {
    database.place().backUp(file);
  }

  /** What {@link #purge} would take away. */
  public Purgeable purgeable(Instant before) {
    return database.look(handle -> Purge.look(handle, before));
  }

  /**
   * Takes away facts about people that no count from an instant on refers to, and who has waited
   * since before it. Figures, hashes and statements stay.
   */
  public Purgeable purge(Instant before) {
    Purgeable purged =
        database.write(
            handle -> {
              database.place().deleteForGood(handle);
              Purgeable found = Purge.look(handle, before);
              Purge.carryOut(handle, before);
              return found;
            });
    database.place().shrink();
    return purged;
  }

  /**
   * Writes all of it as lines of JSON, the same for the same ledger wherever it is kept.
   *
   * @return how many rows
   */
  public long export(Writer out) {
    return database.look(handle -> LedgerLines.write(handle, form, out));
  }

  /**
   * Takes in what {@link #export} wrote, all of it or nothing.
   *
   * @return how many rows
   * @throws LedgerException if it holds something already, or these are not the whole lines of a
   *     ledger of this form
   */
  public long importFrom(BufferedReader in) {
    return database.write(
        handle -> {
          long rows = LineImport.read(handle, form, in);
          Table.ALL.forEach(table -> database.place().goOnNumbering(handle, table));
          return rows;
        });
  }
}
