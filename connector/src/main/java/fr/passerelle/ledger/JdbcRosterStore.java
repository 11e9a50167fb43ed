package fr.passerelle.ledger;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Readings and counts as tables. The facts of a roster are stored once for each content, so a
 * roster that has not changed since the last night costs a few lines.
 */
final class JdbcRosterStore implements RosterStore {

  private final Jdbi jdbi;

  JdbcRosterStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts) {
    return jdbi.inTransaction(
        handle -> {
          SnapshotId snapshot = saveReading(handle, reading);
          CourseCount count = counts.apply(snapshot);
          handle
              .createUpdate("UPDATE snapshot SET tutors = :tutors WHERE id = :id")
              .bind("tutors", LedgerJson.users(count.tutors()))
              .bind("id", snapshot.value())
              .execute();
          saveCounts(handle, count);
          return count;
        });
  }

  private static SnapshotId saveReading(Handle handle, RosterReading reading) {
    String facts = LedgerJson.facts(reading.facts());
    String hash = LedgerJson.sha256(facts);
    handle
        .createUpdate(
            "INSERT INTO roster (sha256, facts) VALUES (:hash, :facts) ON CONFLICT DO NOTHING")
        .bind("hash", hash)
        .bind("facts", facts)
        .execute();
    IdNumber idNumber = reading.course().idNumber();
    return handle
        .createUpdate(
            """
            INSERT INTO snapshot
              (site, course_id, short_name, id_number, taken_at, roster, tutors, incomplete)
            VALUES (:site, :course, :shortName, :idNumber, :takenAt, :hash, '[]', :incomplete)
            """)
        .bind("site", reading.course().site().value())
        .bind("course", reading.course().id().value())
        .bind("shortName", reading.course().shortName().value())
        .bind("idNumber", idNumber == null ? null : idNumber.value())
        .bind("takenAt", reading.takenAt().toString())
        .bind("hash", hash)
        .bind("incomplete", LedgerJson.messages(reading.incomplete()))
        .executeAndReturnGeneratedKeys("id")
        .map((row, context) -> new SnapshotId(row.getLong(1)))
        .one();
  }

  private static void saveCounts(Handle handle, CourseCount count) {
    saveFigures(handle, count.snapshot(), CountScope.WHOLE, null, count.whole());
    saveFigures(handle, count.snapshot(), CountScope.IN_NO_GROUP, null, count.inNoGroup());
    saveFigures(
        handle, count.snapshot(), CountScope.IN_SEVERAL_GROUPS, null, count.inSeveralGroups());
    for (GroupCount group : count.groups()) {
      handle
          .createUpdate(
              """
              INSERT INTO snapshot_group (snapshot, group_id, name, tutors)
              VALUES (:snapshot, :group, :name, :tutors)
              """)
          .bind("snapshot", count.snapshot().value())
          .bind("group", group.group().value())
          .bind("name", group.name())
          .bind("tutors", LedgerJson.users(group.tutors()))
          .execute();
      saveFigures(handle, count.snapshot(), CountScope.GROUP, group.group(), group.counts());
    }
  }

  private static void saveFigures(
      Handle handle,
      SnapshotId snapshot,
      CountScope scope,
      @Nullable GroupId group,
      Map<CountDefinition, HeadCount> figures) {
    figures.forEach(
        (definition, figure) ->
            handle
                .createUpdate(
                    """
                    INSERT INTO head_count
                      (snapshot, scope, group_id, definition, people, reason)
                    VALUES (:snapshot, :scope, :group, :definition, :people, :reason)
                    """)
                .bind("snapshot", snapshot.value())
                .bind("scope", scope.code())
                .bind("group", group == null ? 0 : group.value())
                .bind("definition", definition.code())
                .bind("people", figure.<@Nullable Integer>match(people -> people, why -> null))
                .bind("reason", figure.<@Nullable String>match(p -> null, LedgerJson::message))
                .execute());
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
  public Optional<CourseCount> find(SnapshotId snapshot) {
    return jdbi.withHandle(handle -> StoredCounts.find(handle, snapshot));
  }
}
