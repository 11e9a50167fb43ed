package fr.passerelle.ledger;

import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.SourceFile;
import fr.passerelle.vacation.StatementId;
import fr.passerelle.vacation.StatementJson;
import fr.passerelle.vacation.StatementStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Pay statements as a table: each whole, as the bytes that its id was taken from. Their order is
 * counted, not timed: two may come within a millisecond, and clocks are set back.
 */
final class JdbcStatementStore implements StatementStore {

  private final Database database;
  private final Clock clock;

  JdbcStatementStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(PayStatement statement, List<SourceFile> sources) {
    String content = new String(StatementJson.write(statement), StandardCharsets.UTF_8);
    database.doWrite(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO statement (id, place, stored_at, content)
                  SELECT :id, coalesce(max(place), 0) + 1, :now, :content FROM statement WHERE true
                  ON CONFLICT (id) DO UPDATE SET place = excluded.place
                  """)
              .bind("id", statement.id().sha256())
              .bind("now", LedgerTime.now(clock))
              .bind("content", content)
              .execute();
          if (sources(handle, statement.id()).isEmpty()) {
            saveSources(handle, statement.id(), sources);
          }
        });
  }

  private static void saveSources(Handle handle, StatementId id, List<SourceFile> sources) {
    int place = 1;
    for (SourceFile source : sources) {
      handle
          .createUpdate(
              """
              INSERT INTO source_file (sha256, content) VALUES (:sha256, :content)
              ON CONFLICT DO NOTHING
              """)
          .bind("sha256", source.sha256())
          .bind("content", source.bytes())
          .execute();
      handle
          .createUpdate(
              """
              INSERT INTO statement_source (statement, place, name, sha256)
              VALUES (:statement, :place, :name, :sha256)
              """)
          .bind("statement", id.sha256())
          .bind("place", place++)
          .bind("name", source.name())
          .bind("sha256", source.sha256())
          .execute();
    }
  }

  @Override
  public List<SourceFile> sources(StatementId id) {
    return database.read(handle -> sources(handle, id));
  }

  private static List<SourceFile> sources(Handle handle, StatementId id) {
    return handle
        .createQuery(
            """
            SELECT name, content FROM statement_source JOIN source_file USING (sha256)
            WHERE statement = :statement ORDER BY place
            """)
        .bind("statement", id.sha256())
        .map((row, context) -> new SourceFile(row.getString("name"), row.getBytes("content")))
        .list();
  }

  @Override
  public Optional<PayStatement> find(StatementId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT content FROM statement WHERE id = :id")
                .bind("id", id.sha256())
                .mapTo(String.class)
                .findOne()
                .map(text -> StatementJson.read(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public List<StatementId> list() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id FROM statement ORDER BY place")
                .mapTo(String.class)
                .map(StatementId::new)
                .list());
  }
}
