package fr.passerelle.ledger;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts and readings read back from their tables. */
final class StoredCounts {

  private static final String COLUMNS =
      """
      SELECT s.id, c.site, c.course_id, c.short_name, c.id_number, s.taken_at, s.alarms,
        s.figures, f.content, s.roster, r.facts, a.who, a.at, a.reason
      """;

  private static final String JOINED =
      """
      JOIN figures f ON f.id = s.figures
      LEFT JOIN roster r ON r.id = s.roster
      LEFT JOIN acceptance a ON a.snapshot = s.id
      """;

  private static final Comparator<CourseCount> AGE =
      Comparator.comparing(CourseCount::takenAt).thenComparing(CourseCount::snapshot);

  private StoredCounts() {}

  static List<CourseCount> latestBefore(Handle handle, SiteName site, Instant end) {
    return one(
        handle,
        "taken_at < :time ORDER BY taken_at DESC, id DESC",
        site,
        end,
        BinaryOperator.maxBy(AGE));
  }

  static List<CourseCount> earliestFrom(Handle handle, SiteName site, Instant start) {
    return one(
        handle, "taken_at >= :time ORDER BY taken_at, id", site, start, BinaryOperator.minBy(AGE));
  }

  static List<CourseCount> latestTrusted(Handle handle, SiteName site) {
    return one(
        handle,
        """
        taken_at < :time AND (trusted = 1 OR id IN (SELECT snapshot FROM acceptance))
        ORDER BY taken_at DESC, id DESC
        """,
        site,
        Instant.ofEpochSecond(Integer.MAX_VALUE),
        BinaryOperator.maxBy(AGE));
  }

  /**
   * One of each course. It is looked for under each of the names that the course had, by the index,
   * so that years of other nights cost nothing.
   */
  private static List<CourseCount> one(
      Handle handle,
      String condition,
      SiteName site,
      Instant time,
      BinaryOperator<CourseCount> choice) {
    SortedMap<CourseId, CourseCount> found = new TreeMap<>();
    LastRow last = new LastRow();
    handle
        .createQuery(
            COLUMNS
                + "FROM counted_course c JOIN snapshot s ON s.id = (SELECT id FROM snapshot"
                + " WHERE course = c.id AND "
                + condition
                + " LIMIT 1) "
                + JOINED
                + "WHERE c.site = :site")
        .bind("site", site.value())
        .bind("time", time.getEpochSecond())
        .map((row, context) -> count(row, last))
        .forEach(count -> found.merge(count.course(), count, choice));
    return List.copyOf(found.values());
  }

  static List<CourseCount> history(
      Handle handle, SiteName site, CourseId course, Instant from, Instant end) {
    LastRow last = new LastRow();
    return handle
        .createQuery(
            COLUMNS
                + "FROM counted_course c JOIN snapshot s ON s.course = c.id "
                + JOINED
                + """
                WHERE c.site = :site AND c.course_id = :course
                  AND s.taken_at >= :from AND s.taken_at < :end
                ORDER BY s.taken_at, s.id
                """)
        .bind("site", site.value())
        .bind("course", course.value())
        .bind("from", from.getEpochSecond())
        .bind("end", end.getEpochSecond())
        .map((row, context) -> count(row, last))
        .list();
  }

  static Optional<CourseCount> find(Handle handle, SnapshotId snapshot) {
    return byId(handle, snapshot).map((row, context) -> count(row, new LastRow())).findOne();
  }

  static Optional<RosterReading> reading(Handle handle, SnapshotId snapshot) {
    return byId(handle, snapshot)
        .map((row, context) -> reading(row))
        .findOne()
        .flatMap(found -> found);
  }

  private static Query byId(Handle handle, SnapshotId snapshot) {
    return handle
        .createQuery(
            COLUMNS
                + "FROM snapshot s JOIN counted_course c ON c.id = s.course "
                + JOINED
                + "WHERE s.id = :id")
        .bind("id", snapshot.value());
  }

  private static Optional<RosterReading> reading(ResultSet row) throws SQLException {
    FactsText facts = new LastRow().facts(row);
    return facts == null
        ? Optional.empty()
        : Optional.of(
            new RosterReading(
                new CountedCourse(
                    new SiteName(row.getString("site")),
                    new CourseId(row.getLong("course_id")),
                    new ShortName(row.getString("short_name")),
                    idNumber(row),
                    false),
                Instant.ofEpochSecond(row.getLong("taken_at")),
                facts.facts(),
                facts.groups(),
                FiguresText.read(row.getString("content")).incomplete()));
  }

  private static CourseCount count(ResultSet row, LastRow last) throws SQLException {
    FiguresText figures = last.figures(row);
    FactsText stored = last.facts(row);
    FactsText facts = stored == null ? new FactsText(List.of(), new TreeMap<>()) : stored;
    Counting counting = new Counting(figures.rule());
    return new CourseCount(
        new SnapshotId(row.getLong("id")),
        new SiteName(row.getString("site")),
        new CourseId(row.getLong("course_id")),
        new ShortName(row.getString("short_name")),
        idNumber(row),
        Instant.ofEpochSecond(row.getLong("taken_at")),
        figures.rule(),
        figures.whole(),
        groups(figures, facts, counting.tutorsByGroup(facts.facts())),
        figures.inNoGroup(),
        figures.inSeveralGroups(),
        figures.sessions(),
        counting.tutors(facts.facts()),
        figures.incomplete(),
        LedgerJson.messages(Optional.ofNullable(row.getString("alarms")).orElse("[]")),
        acceptance(row));
  }

  private static List<GroupCount> groups(
      FiguresText figures, FactsText facts, Map<GroupId, SortedSet<UserId>> tutors) {
    List<GroupCount> groups = new ArrayList<>();
    figures
        .groups()
        .forEach(
            (group, counts) ->
                groups.add(
                    new GroupCount(
                        group,
                        facts.groups().getOrDefault(group, group.toString()),
                        tutors.getOrDefault(group, new TreeSet<>()),
                        counts)));
    return groups;
  }

  private static @Nullable IdNumber idNumber(ResultSet row) throws SQLException {
    String idNumber = row.getString("id_number");
    return idNumber.isEmpty() ? null : new IdNumber(idNumber);
  }

  private static @Nullable Acceptance acceptance(ResultSet row) throws SQLException {
    String who = row.getString("who");
    return who == null
        ? null
        : new Acceptance(who, Instant.parse(row.getString("at")), row.getString("reason"));
  }
}
