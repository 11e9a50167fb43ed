package fr.passerelle.ledger;

import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SyncBusyException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.SiteBusyException;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The right to sync a site, with a word to others about who has it. The word of a process that died
 * stays until the next one takes the right; nobody reads it while the right is free.
 */
final class SyncHold implements RosterStore.Hold {

  private final Database database;
  private final Journal.Hold right;

  private SyncHold(Database database, Journal.Hold right) {
    this.database = database;
    this.right = right;
  }

  static SyncHold take(Database database, SiteName site, String who, Clock clock) {
    try {
      SyncHold hold = new SyncHold(database, database.place().hold(site, Right.SYNC));
      hold.leaveWord(who, clock);
      return hold;
    } catch (SiteBusyException busy) {
      throw database.read(handle -> whoHasIt(handle, site));
    }
  }

  private void leaveWord(String who, Clock clock) {
    boolean left = false;
    try {
      database.doWrite(
          handle -> {
            takeWordAway(handle);
            handle.execute(
                "INSERT INTO sync_hold (site, who, since) VALUES (?, ?, ?)",
                right.site().value(),
                who,
                LedgerTime.now(clock));
          });
      left = true;
    } finally {
      if (!left) {
        right.close();
      }
    }
  }

  private static SyncBusyException whoHasIt(Handle handle, SiteName site) {
    return handle
        .select("SELECT who, since FROM sync_hold WHERE site = ?", site.value())
        .map(
            (row, context) ->
                new SyncBusyException(
                    site, row.getString("who"), Instant.parse(row.getString("since"))))
        .findOne()
        .orElseGet(() -> new SyncBusyException(site));
  }

  private void takeWordAway(Handle handle) {
    handle.execute("DELETE FROM sync_hold WHERE site = ?", right.site().value());
  }

  @Override
  public void close() {
    try {
      database.doWrite(this::takeWordAway);
    } finally {
      right.close();
    }
  }
}
