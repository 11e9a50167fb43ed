package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Journal;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of PostgreSQL, or one schema of it where the address says {@code currentSchema=…}.
 * Advisory locks do what SQLite's right to write does there; each is of this schema alone.
 */
final class PostgresqlDatabase extends LedgerPlace {

  private static final int CONNECT_SECONDS = 10;
  private static final String LONGEST_WAIT = "-c lock_timeout=10s";

  private final PGSimpleDataSource source;
  private final String shown;

  PostgresqlDatabase(String url, String user, String password) {
    source = new PGSimpleDataSource();
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    source.setApplicationName("passerelle");
    source.setOptions(LONGEST_WAIT);
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    int options = url.indexOf('?');
    shown = options < 0 ? url : url.substring(0, options);
  }

  @Override
  public String toString() {
    return shown;
  }

  @Override
  String migrations() {
    return "classpath:fr/passerelle/ledger/migrations/postgresql";
  }

  @Override
  List<JavaMigration> javaMigrations() {
    return List.of();
  }

  @Override
  void prepare() {}

  @Override
  void settle() {}

  /** Other machines may still run the release that wrote it: a person says when. */
  @Override
  @Nullable Path beforeUpgrade(int form, boolean asked) {
    if (!asked) {
      throw new LedgerException(Message.of("ledger.older", shown, form));
    }
    return null;
  }

  @Override
  void backUp(Path file) {
    throw new LedgerException(Message.of("ledger.no-backup", shown));
  }

  /** The server looks after its own pages, and holds to the references at all times. */
  @Override
  List<String> damages(Handle handle) {
    return List.of();
  }

  @Override
  void goOnNumbering(Handle handle, Table table) {
    if (table.isNumbered()) {
      handle.execute(
          "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 0) + 1, false) FROM %1$s"
              .formatted(table.name()));
    }
  }

  /** The server's to do, when its rows are vacuumed. */
  @Override
  void deleteForGood(Handle handle) {}

  @Override
  void shrink() {
    Jdbi.create(source).useHandle(handle -> handle.execute("VACUUM roster, waiting"));
  }

  @Override
  DataSource source() {
    return source;
  }

  @Override
  void takeTurn(Handle handle) {
    AdvisoryLock.TURN.await(handle);
  }

  @Override
  <T, X extends Exception> T look(Jdbi jdbi, HandleCallback<T, X> work) throws X {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  @Override
  Journal.Hold hold(SiteName site, Right right) {
    return AdvisoryHold.take(Jdbi.create(source), site, right);
  }
}
