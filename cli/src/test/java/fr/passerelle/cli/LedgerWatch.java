package fr.passerelle.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks into a ledger while another process writes to it. */
final class LedgerWatch {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(1).toNanos();

  private final Path ledger;

  LedgerWatch(Path ledger) {
    this.ledger = ledger;
  }

  /**
   * Kills a process as soon as the journal has changed so often. The right to write is held at that
   * moment, so that nothing more can be committed; a write that waits for its turn dies half done.
   *
   * @return whether it came to that
   */
  boolean killAt(int changes, Process process) throws SQLException {
    int left = changes;
    String before = journal();
    while (process.isAlive()) {
      try (Connection reading = open()) {
        reading.setAutoCommit(false);
        String now = journal(reading);
        left -= now.equals(before) ? 0 : 1;
        before = now;
        if (left <= 0) {
          process.destroyForcibly().onExit().join();
          return true;
        }
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return false;
  }

  /** How many writes have been begun and ended. */
  private String journal() throws SQLException {
    try (Connection reading = open()) {
      return journal(reading);
    }
  }

  private static String journal(Connection reading) throws SQLException {
    try (Statement statement = reading.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*), count(ended_at) FROM journal")) {
      rows.next();
      return rows.getInt(1) + " " + rows.getInt(2);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + ledger + "?transaction_mode=IMMEDIATE");
  }
}
