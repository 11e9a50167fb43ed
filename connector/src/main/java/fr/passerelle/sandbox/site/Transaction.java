package fr.passerelle.sandbox.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The work of one call: it sees the site as it was when it began, and its own rows, which nobody
 * else sees before the commit. Without a commit nothing has happened. For one thread.
 */
public final class Transaction {

  private final Database database;
  private final List<Row> written = new ArrayList<>();
  private SiteState state;

  Transaction(Database database, SiteState state) {
    this.database = database;
    this.state = state;
  }

  /** The site as this call sees it. */
  public SiteState state() {
    return state;
  }

  /** Writes a row under the next id of its table, and gives it back. */
  public <R extends Row> R insert(Class<R> kind, LongFunction<R> row) {
    R inserted = row.apply(database.nextId(kind));
    put(inserted);
    return inserted;
  }

  /** Writes a row in the place of the one with its id. */
  public void put(Row row) {
    written.add(row);
    state = state.with(row);
  }

  public void commit() {
    database.commit(written);
    written.clear();
  }
}
