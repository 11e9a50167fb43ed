package fr.passerelle.ledger;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.provisioning.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The journal as a table. */
final class JdbcJournal implements Journal {

  private final Database database;
  private final Clock clock;

  JdbcJournal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public long begin(Entry entry) {
    return begin(List.of(entry)).get(0);
  }

  @Override
  public List<Long> begin(List<Entry> entries) {
    return database.write(handle -> begun(handle, entries));
  }

  private List<Long> begun(Handle handle, List<Entry> entries) {
    PreparedBatch marks =
        handle.prepareBatch("INSERT INTO field_mark VALUES (:journal, :field, :mark)");
    List<Long> ids = new ArrayList<>();
    for (Entry entry : entries) {
      long id = insert(handle, entry);
      ids.add(id);
      entry
          .marks()
          .forEach(
              (field, mark) ->
                  marks.bind("journal", id).bind("field", field).bind("mark", mark).add());
    }
    marks.execute();
    return List.copyOf(ids);
  }

  private long insert(Handle handle, Entry entry) {
    return handle
        .createUpdate(
            """
            INSERT INTO journal (site, reference, kind, detail, begun_at)
            VALUES (:site, :reference, :kind, :detail, :now)
            """)
        .bind("site", entry.site().value())
        .bind("reference", entry.reference().value())
        .bind("kind", entry.kind())
        .bind("detail", entry.detail())
        .bind("now", LedgerTime.now(clock))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void end(long id, StepOutcome outcome, @Nullable CourseId course) {
    end(List.of(new Ending(id, outcome, course)));
  }

  @Override
  public void end(List<Ending> endings) {
    database.doWrite(handle -> endings.forEach(ending -> update(handle, ending)));
  }

  private void update(Handle handle, Ending ending) {
    CourseId course = ending.course();
    handle
        .createUpdate(
            """
            UPDATE journal
            SET outcome = :outcome, reason = :reason, course_id = :course, ended_at = :now
            WHERE id = :id
            """)
        .bind("outcome", ending.outcome().code())
        .bind("reason", reason(ending.outcome()))
        .bind("course", course == null ? null : course.value())
        .bind("now", LedgerTime.now(clock))
        .bind("id", ending.id())
        .execute();
  }

  private static @Nullable String reason(StepOutcome outcome) {
    return outcome.<@Nullable String>match(
        () -> null, () -> null, Message::key, Message::key, Message::key);
  }

  @Override
  public List<Unfinished> unfinishedCreates(SiteName site) {
    return unfinished(site, List.of("create"));
  }

  @Override
  public List<Unfinished> unfinishedMakings(SiteName site) {
    return unfinished(site, List.of("category", "group"));
  }

  private List<Unfinished> unfinished(SiteName site, List<String> kinds) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, reference, begun_at FROM journal
                    WHERE site = :site AND kind IN (<kinds>)
                      AND (outcome IS NULL OR outcome = 'unknown')
                    ORDER BY id
                    """)
                .bind("site", site.value())
                .bindList("kinds", kinds)
                .map(
                    (row, context) ->
                        new Unfinished(
                            row.getLong("id"),
                            new IdNumber(row.getString("reference")),
                            Instant.parse(row.getString("begun_at"))))
                .list());
  }

  @Override
  public List<UnfinishedCopy> unfinishedCopies(SiteName site) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, reference, detail, begun_at, course_id, reason FROM journal
                    WHERE site = :site AND kind = 'duplicate'
                      AND (outcome IS NULL OR outcome = 'unknown')
                    ORDER BY id
                    """)
                .bind("site", site.value())
                .map((row, context) -> unfinishedCopy(row))
                .list());
  }

  private static UnfinishedCopy unfinishedCopy(ResultSet row) throws SQLException {
    String detail = row.getString("detail");
    int space = detail.indexOf(' ');
    long course = row.getLong("course_id");
    return new UnfinishedCopy(
        row.getLong("id"),
        new IdNumber(row.getString("reference")),
        new CourseId(Long.parseLong(detail.substring(0, space))),
        new ShortName(detail.substring(space + 1)),
        Instant.parse(row.getString("begun_at")),
        course == 0 ? null : new CourseId(course),
        !BROKEN_COPY.equals(row.getString("reason")));
  }

  @Override
  public Written written(SiteName site) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT reference, field, mark, outcome IN ('done', 'already-true') AS arrived
                    FROM field_mark JOIN journal ON journal.id = field_mark.journal
                    WHERE site = :site
                    ORDER BY journal.id
                    """)
                .bind("site", site.value())
                .reduceResultSet(new Written.Tally(), (tally, row, context) -> noted(tally, row))
                .written());
  }

  private static Written.Tally noted(Written.Tally tally, ResultSet row) throws SQLException {
    return tally.add(
        new IdNumber(row.getString("reference")),
        row.getString("field"),
        row.getString("mark"),
        row.getBoolean("arrived"));
  }

  @Override
  public SortedSet<IdNumber> opened(SiteName site) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT reference FROM journal
                    WHERE site = :site AND kind IN ('create', 'duplicate', 'adopt') AND course_id IS NOT NULL
                    """)
                .bind("site", site.value())
                .map((row, context) -> new IdNumber(row.getString(1)))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public SortedSet<IdNumber> withoutSheet(SiteName site) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT reference FROM journal
                    WHERE site = :site AND kind IN ('create', 'duplicate') AND course_id IS NOT NULL
                      AND reference NOT IN
                        (SELECT reference FROM journal WHERE site = :site AND kind = 'sheet')
                    """)
                .bind("site", site.value())
                .map((row, context) -> new IdNumber(row.getString(1)))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public void noteSheets(SiteName site, Collection<IdNumber> references) {
    List<Long> ids = begin(references.stream().map(it -> new Entry(site, it, SHEET, "")).toList());
    end(ids.stream().map(id -> new Ending(id, new StepOutcome.Done(), null)).toList());
  }

  @Override
  public Hold hold(SiteName site) {
    return database.place().hold(site, Right.WRITE);
  }
}
