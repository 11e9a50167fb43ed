package fr.passerelle.ledger;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.RunId;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Readings and counts as tables. Facts and figures are stored once for each content, so a night on
 * which nothing has changed costs one short row a course.
 */
final class JdbcRosterStore implements RosterStore {

  private final Database database;
  private final Clock clock;

  JdbcRosterStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public SyncRun begin(SiteName site, Instant due) {
    return database.write(handle -> StoredRuns.begin(handle, site, due, clock));
  }

  @Override
  public Hold hold(SiteName site, String who) {
    return SyncHold.take(database, site, who, clock);
  }

  @Override
  public Optional<Instant> lastEnd(SiteName site) {
    return database.read(handle -> StoredRuns.lastEnd(handle, site));
  }

  @Override
  public Optional<SyncRun> lastRun(SiteName site) {
    return database.read(handle -> StoredRuns.last(handle, site));
  }

  @Override
  public void end(RunId run) {
    database.doWrite(handle -> StoredRuns.end(handle, run, clock));
  }

  @Override
  public CourseCount save(
      RunId run, RosterReading reading, Function<SnapshotId, CourseCount> counts) {
    return database.write(handle -> save(handle, run, reading, counts));
  }

  @Override
  public CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts) {
    return database.write(handle -> save(handle, null, reading, counts));
  }

  @Override
  public CourseCount saveCounted(RunId run, Function<SnapshotId, CourseCount> counts) {
    return database.write(handle -> save(handle, run, null, counts));
  }

  private static CourseCount save(
      Handle handle,
      @Nullable RunId run,
      @Nullable RosterReading reading,
      Function<SnapshotId, CourseCount> counts) {
    SnapshotId next = StoredSnapshots.next(handle);
    CourseCount count = counts.apply(next);
    if (!count.snapshot().equals(next)) {
      throw new IllegalArgumentException("counts of " + count.snapshot() + " stored as " + next);
    }
    StoredSnapshots.insert(handle, run, reading, count);
    return count;
  }

  @Override
  public List<CourseCount> latestBefore(SiteName site, Instant end) {
    return database.read(handle -> StoredCounts.latestBefore(handle, site, end));
  }

  @Override
  public List<CourseCount> earliestFrom(SiteName site, Instant start) {
    return database.read(handle -> StoredCounts.earliestFrom(handle, site, start));
  }

  @Override
  public List<CourseCount> latestTrusted(SiteName site) {
    return database.read(handle -> StoredCounts.latestTrusted(handle, site));
  }

  @Override
  public List<CourseCount> history(SiteName site, CourseId course, Instant from, Instant end) {
    return database.read(handle -> StoredCounts.history(handle, site, course, from, end));
  }

  @Override
  public Optional<CourseCount> find(SnapshotId snapshot) {
    return database.read(handle -> StoredCounts.find(handle, snapshot));
  }

  @Override
  public Optional<RosterReading> reading(SnapshotId snapshot) {
    return database.read(handle -> StoredCounts.reading(handle, snapshot));
  }

  @Override
  public void accept(SnapshotId snapshot, Acceptance acceptance) {
    database.doWrite(handle -> StoredSnapshots.accept(handle, snapshot, acceptance));
  }
}
