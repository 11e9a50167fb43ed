package fr.passerelle.ledger;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.StepOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journal as a table. */
final class JdbcJournal implements Journal {

  private final Jdbi jdbi;
  private final Clock clock;
  private final Path ledger;

  JdbcJournal(Jdbi jdbi, Clock clock, Path ledger) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ledger = ledger;
  }

  @Override
  public long begin(Entry entry) {
    return jdbi.withHandle(
        handle ->
            handle
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
                .one());
  }

  @Override
  public void end(long id, StepOutcome outcome, @Nullable CourseId course) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE journal
                    SET outcome = :outcome, reason = :reason, course_id = :course, ended_at = :now
                    WHERE id = :id
                    """)
                .bind("outcome", outcome.code())
                .bind("reason", reason(outcome))
                .bind("course", course == null ? null : course.value())
                .bind("now", LedgerTime.now(clock))
                .bind("id", id)
                .execute());
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
    return jdbi.withHandle(
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
  public SortedSet<IdNumber> opened(SiteName site) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT reference FROM journal
                    WHERE site = :site AND kind = 'create' AND course_id IS NOT NULL
                    """)
                .bind("site", site.value())
                .map((row, context) -> new IdNumber(row.getString(1)))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public Hold hold(SiteName site) {
    return SiteLock.take(ledger, site);
  }
}
