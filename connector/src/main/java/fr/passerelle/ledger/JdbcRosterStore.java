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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Readings and counts as tables. Facts and figures are stored once for each content, so a night on
 * which nothing has changed costs one short row a course.
 */
final class JdbcRosterStore implements RosterStore {

  private final Jdbi jdbi;
  private final Clock clock;

  JdbcRosterStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public SyncRun begin(SiteName site, Instant due) {
    return jdbi.inTransaction(handle -> StoredRuns.begin(handle, site, due, clock));
  }

  @Override
  public Optional<SyncRun> lastRun(SiteName site) {
    return jdbi.withHandle(handle -> StoredRuns.last(handle, site));
  }

  @Override
  public void end(RunId run) {
    jdbi.useTransaction(handle -> StoredRuns.end(handle, run, clock));
  }

  @Override
  public CourseCount save(
      RunId run, RosterReading reading, Function<SnapshotId, CourseCount> counts) {
    return jdbi.inTransaction(handle -> save(handle, run, reading, counts));
  }

  @Override
  public CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts) {
    return jdbi.inTransaction(handle -> save(handle, null, reading, counts));
  }

  @Override
  public CourseCount saveCounted(RunId run, Function<SnapshotId, CourseCount> counts) {
    return jdbi.inTransaction(handle -> save(handle, run, null, counts));
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
    return jdbi.withHandle(handle -> StoredCounts.latestBefore(handle, site, end));
  }

  @Override
  public List<CourseCount> earliestFrom(SiteName site, Instant start) {
    return jdbi.withHandle(handle -> StoredCounts.earliestFrom(handle, site, start));
  }

  @Override
  public List<CourseCount> latestTrusted(SiteName site) {
    return jdbi.withHandle(handle -> StoredCounts.latestTrusted(handle, site));
  }

  @Override
  public List<CourseCount> history(SiteName site, CourseId course, Instant from, Instant end) {
    return jdbi.withHandle(handle -> StoredCounts.history(handle, site, course, from, end));
  }

  @Override
  public Optional<CourseCount> find(SnapshotId snapshot) {
    return jdbi.withHandle(handle -> StoredCounts.find(handle, snapshot));
  }

  @Override
  public Optional<RosterReading> reading(SnapshotId snapshot) {
    return jdbi.withHandle(handle -> StoredCounts.reading(handle, snapshot));
  }

  @Override
  public void accept(SnapshotId snapshot, Acceptance acceptance) {
    jdbi.useTransaction(handle -> StoredSnapshots.accept(handle, snapshot, acceptance));
  }
}
