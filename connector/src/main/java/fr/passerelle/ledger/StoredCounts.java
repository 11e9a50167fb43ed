package fr.passerelle.ledger;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts read back from their tables. */
final class StoredCounts {

  private static final String SNAPSHOT =
      "SELECT id, site, course_id, short_name, id_number, taken_at, tutors, incomplete"
          + " FROM snapshot ";

  private StoredCounts() {}

  static List<CourseCount> latestBefore(Handle handle, SiteName site, Instant end) {
    return read(
        handle,
        """
        WHERE id IN (
          SELECT id FROM (
            SELECT id, row_number() OVER
              (PARTITION BY course_id ORDER BY taken_at DESC, id DESC) AS place
            FROM snapshot WHERE site = :site AND taken_at < :time) AS ranked
          WHERE place = 1)
        ORDER BY course_id
        """,
        site,
        end);
  }

  static List<CourseCount> earliestFrom(Handle handle, SiteName site, Instant start) {
    return read(
        handle,
        """
        WHERE id IN (
          SELECT id FROM (
            SELECT id, row_number() OVER
              (PARTITION BY course_id ORDER BY taken_at, id) AS place
            FROM snapshot WHERE site = :site AND taken_at >= :time) AS ranked
          WHERE place = 1)
        ORDER BY course_id
        """,
        site,
        start);
  }

  static Optional<CourseCount> find(Handle handle, SnapshotId snapshot) {
    return handle
        .createQuery(SNAPSHOT + "WHERE id = :id")
        .bind("id", snapshot.value())
        .map((row, context) -> count(handle, row))
        .findOne();
  }

  private static List<CourseCount> read(
      Handle handle, String condition, SiteName site, Instant time) {
    return handle
        .createQuery(SNAPSHOT + condition)
        .bind("site", site.value())
        .bind("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
        .map((row, context) -> count(handle, row))
        .list();
  }

  private static CourseCount count(Handle handle, ResultSet row) throws SQLException {
    SnapshotId snapshot = new SnapshotId(row.getLong("id"));
    String idNumber = row.getString("id_number");
    return new CourseCount(
        snapshot,
        new SiteName(row.getString("site")),
        new CourseId(row.getLong("course_id")),
        new ShortName(row.getString("short_name")),
        idNumber == null ? null : new IdNumber(idNumber),
        Instant.parse(row.getString("taken_at")),
        figures(handle, snapshot, CountScope.WHOLE, null),
        groups(handle, snapshot),
        figures(handle, snapshot, CountScope.IN_NO_GROUP, null),
        figures(handle, snapshot, CountScope.IN_SEVERAL_GROUPS, null),
        LedgerJson.users(row.getString("tutors")),
        LedgerJson.messages(row.getString("incomplete")));
  }

  private static List<GroupCount> groups(Handle handle, SnapshotId snapshot) {
    return handle
        .createQuery(
            "SELECT group_id, name, tutors FROM snapshot_group WHERE snapshot = :id ORDER BY group_id")
        .bind("id", snapshot.value())
        .map(
            (row, context) -> {
              GroupId group = new GroupId(row.getLong("group_id"));
              return new GroupCount(
                  group,
                  row.getString("name"),
                  LedgerJson.users(row.getString("tutors")),
                  figures(handle, snapshot, CountScope.GROUP, group));
            })
        .list();
  }

  private static Map<CountDefinition, HeadCount> figures(
      Handle handle, SnapshotId snapshot, CountScope scope, @Nullable GroupId group) {
    Map<CountDefinition, HeadCount> figures = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT definition, people, reason FROM head_count
            WHERE snapshot = :id AND scope = :scope AND group_id = :group
            """)
        .bind("id", snapshot.value())
        .bind("scope", scope.code())
        .bind("group", group == null ? 0 : group.value())
        .map((row, context) -> Map.entry(row.getString("definition"), figure(row)))
        .forEach(entry -> figures.put(CountDefinition.of(entry.getKey()), entry.getValue()));
    return figures;
  }

  private static HeadCount figure(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null
        ? new HeadCount.Counted(row.getInt("people"))
        : new HeadCount.NotAvailable(LedgerJson.message(reason));
  }
}
