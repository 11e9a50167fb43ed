package fr.passerelle.ledger;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the counts of ledgers in which each snapshot had figures of its own, under the numbers
 * that statements know them by. By which roles they were counted was not kept; that of the tutors
 * shows, since their holders were.
 */
final class OldCounts implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6");
  }

  @Override
  public String getDescription() {
    return "old counts";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Handle handle = Jdbi.create(context.getConnection()).open();
    handle
        .createQuery(
            """
            SELECT s.*, r.facts FROM old_snapshot s JOIN old_roster r ON r.sha256 = s.roster
            ORDER BY s.id
            """)
        .map((row, same) -> row(row))
        .forEach(old -> old.store(handle));
    for (String table : List.of("head_count", "snapshot_group", "snapshot", "roster")) {
      handle.execute("DROP TABLE old_" + table);
    }
  }

  private static Old row(ResultSet row) throws SQLException {
    String idNumber = row.getString("id_number");
    return new Old(
        new SnapshotId(row.getLong("id")),
        new CountedCourse(
            new SiteName(row.getString("site")),
            new CourseId(row.getLong("course_id")),
            new ShortName(row.getString("short_name")),
            idNumber == null ? null : new IdNumber(idNumber),
            false),
        Instant.parse(row.getString("taken_at")),
        LedgerJson.oldFacts(row.getString("facts")),
        LedgerJson.oldUsers(row.getString("tutors")),
        LedgerJson.messages(row.getString("incomplete")));
  }

  /** A snapshot as it was stored. */
  private record Old(
      SnapshotId id,
      CountedCourse course,
      Instant takenAt,
      List<Fact> facts,
      SortedSet<UserId> tutors,
      List<Message> incomplete) {

    void store(Handle handle) {
      SortedMap<GroupId, String> names = new TreeMap<>();
      List<GroupCount> groups =
          handle
              .createQuery("SELECT * FROM old_snapshot_group WHERE snapshot = :id")
              .bind("id", id.value())
              .map((row, same) -> group(handle, row))
              .list();
      groups.forEach(group -> names.put(group.group(), group.name()));
      CourseCount count =
          new CourseCount(
              id,
              course.site(),
              course.id(),
              course.shortName(),
              course.idNumber(),
              takenAt,
              rule(),
              figures(handle, "whole", 0),
              groups,
              figures(handle, "in_no_group", 0),
              figures(handle, "in_several_groups", 0),
              tutors,
              incomplete);
      StoredSnapshots.insert(
          handle, null, new RosterReading(course, takenAt, facts, names, incomplete), count);
    }

    private CountingRule rule() {
      SortedSet<String> ofTutors =
          facts.stream()
              .filter(fact -> tutors.contains(fact.user()))
              .flatMap(fact -> fact.roles().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      facts.stream()
          .filter(fact -> !tutors.contains(fact.user()))
          .forEach(fact -> ofTutors.removeAll(fact.roles()));
      return CountingRule.ofTutors(ofTutors);
    }

    private GroupCount group(Handle handle, ResultSet row) throws SQLException {
      long group = row.getLong("group_id");
      return new GroupCount(
          new GroupId(group),
          row.getString("name"),
          LedgerJson.oldUsers(row.getString("tutors")),
          figures(handle, "group", group));
    }

    private Map<CountDefinition, HeadCount> figures(Handle handle, String scope, long group) {
      Map<CountDefinition, HeadCount> figures = new TreeMap<>();
      handle
          .createQuery(
              """
              SELECT definition, people, reason FROM old_head_count
              WHERE snapshot = :id AND scope = :scope AND group_id = :group
              """)
          .bind("id", id.value())
          .bind("scope", scope)
          .bind("group", group)
          .map((row, same) -> Map.entry(row.getString("definition"), figure(row)))
          .forEach(it -> figures.put(CountDefinition.of(it.getKey()), it.getValue()));
      return figures;
    }

    private static HeadCount figure(ResultSet row) throws SQLException {
      String reason = row.getString("reason");
      return reason == null
          ? new HeadCount.Counted(row.getInt("people"))
          : new HeadCount.NotAvailable(LedgerJson.message(reason));
    }
  }
}
