package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.SiteBusyException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A right on a site, as a lock of a connection that is kept open for it. The server takes it back
 * when the process dies, and within a minute when its whole machine does.
 */
final class AdvisoryHold implements Journal.Hold {

  private final SiteName site;
  private final Handle connection;

  private AdvisoryHold(SiteName site, Handle connection) {
    this.site = site;
    this.connection = connection;
  }

  static AdvisoryHold take(Jdbi jdbi, SiteName site, Right right) {
    Handle connection = jdbi.open();
    boolean taken = false;
    try {
      watchClosely(connection);
      taken = AdvisoryLock.of(site, right).isTaken(connection);
    } finally {
      if (!taken) {
        connection.close();
      }
    }
    if (!taken) {
      throw new SiteBusyException(site);
    }
    return new AdvisoryHold(site, connection);
  }

  /** A server left to itself notices after hours that a machine has gone without a word. */
  private static void watchClosely(Handle connection) {
    connection.execute("SET tcp_keepalives_idle = 30");
    connection.execute("SET tcp_keepalives_interval = 10");
    connection.execute("SET tcp_keepalives_count = 3");
  }

  @Override
  public SiteName site() {
    return site;
  }

  @Override
  public void close() {
    connection.close();
  }
}
