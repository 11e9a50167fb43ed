package fr.passerelle.ledger;

import fr.passerelle.enrolment.RunId;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rounds over the courses of sites, as a table. */
final class StoredRuns {

  private StoredRuns() {}

  static SyncRun begin(Handle handle, SiteName site, Instant due, Clock clock) {
    String time = due.truncatedTo(ChronoUnit.SECONDS).toString();
    handle
        .createUpdate(
            """
            INSERT INTO sync_run (site, due_at, begun_at) VALUES (:site, :due, :now)
            ON CONFLICT DO NOTHING
            """)
        .bind("site", site.value())
        .bind("due", time)
        .bind("now", LedgerTime.now(clock))
        .execute();
    return handle
        .createQuery("SELECT * FROM sync_run WHERE site = :site AND due_at = :due")
        .bind("site", site.value())
        .bind("due", time)
        .map((row, context) -> run(handle, row))
        .one();
  }

  static Optional<SyncRun> last(Handle handle, SiteName site) {
    return handle
        .createQuery(
            "SELECT * FROM sync_run WHERE site = :site ORDER BY due_at DESC, id DESC LIMIT 1")
        .bind("site", site.value())
        .map((row, context) -> run(handle, row))
        .findOne();
  }

  static Optional<Instant> lastEnd(Handle handle, SiteName site) {
    return handle
        .createQuery("SELECT max(ended_at) FROM sync_run WHERE site = :site")
        .bind("site", site.value())
        .mapTo(String.class)
        .findOne()
        .map(Instant::parse);
  }

  static void end(Handle handle, RunId run, Clock clock) {
    handle
        .createUpdate("UPDATE sync_run SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
        .bind("now", LedgerTime.now(clock))
        .bind("id", run.value())
        .execute();
  }

  private static SyncRun run(Handle handle, ResultSet row) throws SQLException {
    String ended = row.getString("ended_at");
    RunId id = new RunId(row.getLong("id"));
    return new SyncRun(
        id,
        Instant.parse(row.getString("due_at")),
        Instant.parse(row.getString("begun_at")),
        ended == null ? null : Instant.parse(ended),
        stored(handle, id));
  }

  private static SortedSet<CourseId> stored(Handle handle, RunId run) {
    return handle
        .createQuery(
            "SELECT c.course_id FROM snapshot s JOIN counted_course c ON c.id = s.course"
                + " WHERE s.run = :run")
        .bind("run", run.value())
        .mapTo(Long.class)
        .map(CourseId::new)
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
