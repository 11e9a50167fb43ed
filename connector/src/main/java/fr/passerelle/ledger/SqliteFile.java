package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One file of SQLite. A transaction takes the right to write when it begins, so that whoever reads
 * first and writes then is never overtaken.
 */
final class SqliteFile extends LedgerPlace {

  static final int ANY_SIZE = 0;
  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final int mostPages;

  /**
   * A file of bounded size.
   *
   * @param mostPages beyond which the disk counts as full; {@link #ANY_SIZE} for the disk's own end
   */
  SqliteFile(Path file, int mostPages) {
    this.file = file;
    this.mostPages = mostPages;
  }

  @Override
  public String toString() {
    return file.toString();
  }

  @Override
  String migrations() {
    return "classpath:fr/passerelle/ledger/migrations/sqlite";
  }

  @Override
  List<JavaMigration> javaMigrations() {
    return List.of(new OldCounts());
  }

  @Override
  void prepare() throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /**
   * Switches the write-ahead log on, so that who reads and who writes do not wait for each other.
   * It is written into the file, therefore not before that is known to be a ledger. Where another
   * process has the file at that moment, the next one does it: both ways are safe.
   */
  @Override
  void settle() {
    try {
      Jdbi.create(source()).useHandle(handle -> handle.execute("PRAGMA journal_mode = WAL"));
    } catch (JdbiException e) {
      if (!SqliteFault.BUSY.caused(e)) {
        throw e;
      }
    }
  }

  /** Lays a copy beside; the one that is there was made by somebody who upgrades it too. */
  @Override
  Path beforeUpgrade(int form, boolean asked) {
    Path copy = file.resolveSibling(file.getFileName() + ".form" + form);
    try {
      WholeCopy.of(this, copy);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof FileAlreadyExistsException)) {
        throw e;
      }
    }
    return copy;
  }

  @Override
  void backUp(Path copy) {
    WholeCopy.of(this, copy);
  }

  @Override
  List<String> damages(Handle handle) {
    return Stream.concat(
            handle
                .select("PRAGMA integrity_check")
                .mapTo(String.class)
                .filter(found -> !found.equals("ok"))
                .stream(),
            handle
                .select("PRAGMA foreign_key_check")
                .map((row, context) -> row.getString("table") + " " + row.getString("rowid"))
                .stream())
        .toList();
  }

  /** The next number is one more than the largest there is. */
  @Override
  void goOnNumbering(Handle handle, Table table) {}

  @Override
  void deleteForGood(Handle handle) {
    handle.execute("PRAGMA secure_delete = ON");
  }

  @Override
  void shrink() {
    Jdbi.create(source()).useHandle(handle -> handle.execute("VACUUM"));
  }

  @Override
  DataSource source() {
    return source(SQLiteConfig.TransactionMode.IMMEDIATE);
  }

  private DataSource source(SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    if (mostPages != ANY_SIZE) {
      config.setMaxPageCount(mostPages);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** The transaction has it since it began. */
  @Override
  void takeTurn(Handle handle) {}

  @Override
  <T, X extends Exception> T look(Jdbi jdbi, HandleCallback<T, X> work) throws X {
    return Jdbi.create(source(SQLiteConfig.TransactionMode.DEFERRED)).inTransaction(work);
  }

  @Override
  Journal.Hold hold(SiteName site, Right right) {
    return SiteLock.take(file, site, right);
  }
}
