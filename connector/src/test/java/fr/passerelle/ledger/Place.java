package fr.passerelle.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The kinds of places in which a ledger may be kept; what holds of one holds of the other. */
enum Place {
  FILE {
    @Override
    LedgerPlace in(Path folder) {
      return LedgerPlace.file(folder.resolve("passerelle.db"));
    }

    @Override
    String address(Path folder) {
      return folder.toString();
    }

    @Override
    Connection connection(Path folder) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("passerelle.db"));
    }
  },

  DATABASE {
    @Override
    LedgerPlace in(Path folder) {
      return LedgerPlace.database(url(folder), "postgres", "postgres");
    }

    @Override
    String address(Path folder) {
      return url(folder);
    }

    @Override
    Connection connection(Path folder) throws SQLException {
      return DriverManager.getConnection(url(folder), "postgres", "postgres");
    }
  };

  /** The place that belongs to a test's folder: always the same one. */
  abstract LedgerPlace in(Path folder);

  /** What another process needs to know to find it. */
  abstract String address(Path folder);

  /** A connection of somebody who goes there by another way. */
  abstract Connection connection(Path folder) throws SQLException;

  int rows(Path folder, String table) {
    try (Connection connection = connection(folder);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
      count.next();
      return count.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A schema of the folder's own, which one thread at a time may make. */
  private static synchronized String url(Path folder) {
    String schema = "of_" + LedgerJson.sha256(folder.toString()).substring(0, 16);
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "")
        + "?currentSchema="
        + schema;
  }

  /** A real server, started when it is first asked for and ended with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "40")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
