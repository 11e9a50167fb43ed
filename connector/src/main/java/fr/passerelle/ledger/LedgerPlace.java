package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is kept: in a file of one machine, or in a database that several machines share.
 * Immutable; nothing is opened before the ledger is.
 */
public abstract sealed class LedgerPlace permits SqliteFile, PostgresqlDatabase {

  /**
   * A file of SQLite.
   *
   * @param file its folder is made if missing
   */
  public static LedgerPlace file(Path file) {
    return new SqliteFile(file.toAbsolutePath(), SqliteFile.ANY_SIZE);
  }

  /**
   * A database of PostgreSQL.
   *
   * @param url {@code jdbc:postgresql://…}, without a user or a password
   * @throws IllegalArgumentException if the driver can't read the address
   */
  public static LedgerPlace database(String url, String user, String password) {
    return new PostgresqlDatabase(url, user, password);
  }

  /** What to call it before a person; no secrets. */
  @Override
  public abstract String toString();

  /** Where the forms of its tables are. */
  abstract String migrations();

  /** Forms that SQL can't make. */
  abstract List<JavaMigration> javaMigrations();

  /** Makes what must be there before it is opened. */
  abstract void prepare() throws IOException;

  /** What is done once it is known to be a ledger of this release. */
  abstract void settle();

  /**
   * What is done before a ledger that holds something is brought to a later form.
   *
   * @param asked whether a person asked for it
   * @return a copy of it as it was; null if none was made
   * @throws LedgerException if it may not be
   */
  abstract @Nullable Path beforeUpgrade(int form, boolean asked);

  abstract DataSource source();

  /**
   * Copies it into one file.
   *
   * @throws LedgerException if this is not how it is done here
   */
  abstract void backUp(Path file);

  /** What the database itself finds broken, in its own words. */
  abstract List<String> damages(Handle handle);

  /** What is done after rows came with numbers of their own, so that new ones get other numbers. */
  abstract void goOnNumbering(Handle handle, Table table);

  /** Has what is deleted from now on, in this transaction, not stay behind in free room. */
  abstract void deleteForGood(Handle handle);

  /** Gives free room back after much was deleted. */
  abstract void shrink();

  /** Waits until nobody else writes; the right lasts until the transaction's end. */
  abstract void takeTurn(Handle handle);

  /** Several looks at one moment, while others go on writing. */
  abstract <T, X extends Exception> T look(Jdbi jdbi, HandleCallback<T, X> work) throws X;

  /** A right on a site; given back when the process dies, however it dies. */
  abstract Journal.Hold hold(SiteName site, Right right);
}
