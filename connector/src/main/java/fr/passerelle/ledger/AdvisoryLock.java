package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/** One of PostgreSQL's advisory locks: a number, of which nobody knows but those who ask for it. */
record AdvisoryLock(String name) {

  /** The turn to write to the ledger. */
  static final AdvisoryLock TURN = new AdvisoryLock("turn");

  static AdvisoryLock of(SiteName site, Right right) {
    return new AdvisoryLock(right.lock() + site);
  }

  /** Waits for it; it is given back at the transaction's end. */
  void await(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", number(handle));
  }

  /** Takes it for as long as the connection stands, unless another one has it. */
  boolean isTaken(Handle handle) {
    return handle
        .select("SELECT pg_try_advisory_lock(?)", number(handle))
        .mapTo(Boolean.class)
        .one();
  }

  /** Advisory locks are of a whole database, ledgers of a schema. */
  private long number(Handle handle) {
    String schema = handle.select("SELECT current_schema()").mapTo(String.class).one();
    String hash = LedgerJson.sha256("passerelle\n" + schema + "\n" + name);
    return ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong();
  }
}
