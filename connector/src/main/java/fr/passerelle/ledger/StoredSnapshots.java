package fr.passerelle.ledger;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RunId;
import fr.passerelle.enrolment.SnapshotId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How counts are written: a row each, which refers to names, facts and figures stored once. */
final class StoredSnapshots {

  private StoredSnapshots() {}

  /** The number of the next one; whoever asks holds the right to write until it is stored. */
  static SnapshotId next(Handle handle) {
    return new SnapshotId(
        handle
            .createQuery("SELECT coalesce(max(id), 0) + 1 FROM snapshot")
            .mapTo(Long.class)
            .one());
  }

  /** Writes a count, and the facts behind it where there are any. */
  static void insert(
      Handle handle, @Nullable RunId run, @Nullable RosterReading reading, CourseCount count) {
    long course = course(handle, count);
    if (run != null && isStored(handle, run, course)) {
      throw new IllegalStateException("course " + count.course() + " is stored in this round");
    }
    handle
        .createUpdate(
            """
            INSERT INTO snapshot (id, course, run, taken_at, roster, figures, trusted, alarms)
            VALUES (:id, :course, :run, :takenAt, :roster, :figures, :trusted, :alarms)
            """)
        .bind("id", count.snapshot().value())
        .bind("course", course)
        .bind("run", run == null ? null : run.value())
        .bind("takenAt", count.takenAt().getEpochSecond())
        .bind("roster", reading == null ? null : roster(handle, reading))
        .bind("figures", figures(handle, count))
        .bind("trusted", count.mayPay() ? 1 : 0)
        .bind("alarms", count.alarms().isEmpty() ? null : LedgerJson.messages(count.alarms()))
        .execute();
  }

  private static boolean isStored(Handle handle, RunId run, long course) {
    return handle
            .createQuery("SELECT count(*) FROM snapshot WHERE run = :run AND course = :course")
            .bind("run", run.value())
            .bind("course", course)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static long course(Handle handle, CourseCount count) {
    String idNumber = count.idNumber() == null ? "" : count.idNumber().value();
    handle
        .createUpdate(
            """
            INSERT INTO counted_course (site, course_id, short_name, id_number)
            VALUES (:site, :course, :shortName, :idNumber) ON CONFLICT DO NOTHING
            """)
        .bind("site", count.site().value())
        .bind("course", count.course().value())
        .bind("shortName", count.shortName().value())
        .bind("idNumber", idNumber)
        .execute();
    return handle
        .createQuery(
            """
            SELECT id FROM counted_course WHERE site = :site AND course_id = :course
              AND short_name = :shortName AND id_number = :idNumber
            """)
        .bind("site", count.site().value())
        .bind("course", count.course().value())
        .bind("shortName", count.shortName().value())
        .bind("idNumber", idNumber)
        .mapTo(Long.class)
        .one();
  }

  /** Facts that were purged and are read again are kept again: they are young once more. */
  private static long roster(Handle handle, RosterReading reading) {
    String facts = new FactsText(reading.facts(), reading.groupNames()).write();
    String hash = LedgerJson.sha256(facts);
    handle
        .createUpdate(
            """
            INSERT INTO roster (sha256, facts) VALUES (:hash, :facts)
            ON CONFLICT (sha256) DO UPDATE SET facts = excluded.facts WHERE roster.facts IS NULL
            """)
        .bind("hash", hash)
        .bind("facts", Deflated.deflate(facts))
        .execute();
    return id(handle, "SELECT id FROM roster WHERE sha256 = :hash", hash);
  }

  private static long figures(Handle handle, CourseCount count) {
    String content = FiguresText.of(count).write();
    String hash = LedgerJson.sha256(content);
    handle
        .createUpdate(
            """
            INSERT INTO figures (sha256, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING
            """)
        .bind("hash", hash)
        .bind("content", content)
        .execute();
    return id(handle, "SELECT id FROM figures WHERE sha256 = :hash", hash);
  }

  private static long id(Handle handle, String query, String hash) {
    return handle.createQuery(query).bind("hash", hash).mapTo(Long.class).one();
  }

  static void accept(Handle handle, SnapshotId snapshot, Acceptance acceptance) {
    if (StoredCounts.find(handle, snapshot).isEmpty()) {
      throw new IllegalArgumentException("no reading has the number " + snapshot);
    }
    handle
        .createUpdate(
            """
            INSERT INTO acceptance (snapshot, who, at, reason)
            VALUES (:snapshot, :who, :at, :reason) ON CONFLICT DO NOTHING
            """)
        .bind("snapshot", snapshot.value())
        .bind("who", acceptance.who())
        .bind("at", acceptance.at().toString())
        .bind("reason", acceptance.reason())
        .execute();
  }
}
