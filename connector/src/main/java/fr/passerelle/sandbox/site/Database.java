package fr.passerelle.sandbox.site;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The committed state of a site, and its sequences of ids.
 *
 * <p>As in a real Moodle's database, hardly anything is unique: two transactions that each see a
 * short name free both commit it. Of two that each enrol somebody, the later one fails as a whole
 * ({@link Row#uniqueKey}). Safe for use by several threads.
 */
public final class Database {

  private final Map<Class<? extends Row>, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Duration commitDelay;
  private final Consumer<SiteState> afterCommit;
  private volatile SiteState committed;

  /**
   * A database that goes on from a state.
   *
   * @param commitDelay how long a transaction that has written stays invisible at its end
   * @param afterCommit told of every new state, one at a time
   */
  public Database(SiteState state, Duration commitDelay, Consumer<SiteState> afterCommit) {
    this.committed = state;
    this.commitDelay = commitDelay;
    this.afterCommit = afterCommit;
  }

  /** What everybody sees. */
  public SiteState committed() {
    return committed;
  }

  public Transaction begin() {
    return new Transaction(this, committed);
  }

  long nextId(Class<? extends Row> kind) {
    return sequences
        .computeIfAbsent(kind, key -> new AtomicLong(committed.lastId(key)))
        .incrementAndGet();
  }

  void commit(Collection<Row> rows) {
    if (!rows.isEmpty()) {
      LockSupport.parkNanos(commitDelay.toNanos());
      write(List.copyOf(rows));
    }
  }

  /**
   * @throws DoubledKeyException if a row's key was committed meanwhile under another id
   */
  private synchronized void write(List<Row> rows) {
    requireUnique(rows);
    committed = committed.with(rows);
    afterCommit.accept(committed);
  }

  private void requireUnique(List<Row> rows) {
    for (Class<? extends Row> kind : rows.stream().map(Row::getClass).distinct().toList()) {
      Map<List<Long>, Row> written = new HashMap<>();
      rows.stream()
          .filter(row -> row.getClass() == kind && row.uniqueKey() != null)
          .forEach(row -> written.put(row.uniqueKey(), row));
      if (!written.isEmpty()) {
        committed.all(kind).forEach(there -> requireSame(there, written.get(there.uniqueKey())));
      }
    }
  }

  private static void requireSame(Row there, @Nullable Row written) {
    if (written != null && written.id() != there.id()) {
      throw new DoubledKeyException(written);
    }
  }
}
