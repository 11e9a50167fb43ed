package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All kinds of ledgers have the same tables, and all that lasts is exported. */
class TablesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void areThoseThatAreExported(Place place) throws SQLException {
    Ledger.open(place.in(folder), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    SortedMap<String, SortedSet<String>> exported = new TreeMap<>();
    for (Table table : Table.ALL) {
      SortedSet<String> columns = exported.computeIfAbsent(table.name(), name -> new TreeSet<>());
      table.columns().forEach(column -> columns.add(column.name() + " " + kind(column)));
    }

    assertThat(tables(place)).isEqualTo(exported);
  }

  private static String kind(Column column) {
    return switch (column.kind()) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case BYTES, DEFLATED -> "bytes";
    };
  }

  private SortedMap<String, SortedSet<String>> tables(Place place) throws SQLException {
    SortedMap<String, SortedSet<String>> tables = new TreeMap<>();
    try (Connection connection = place.connection(folder)) {
      DatabaseMetaData data = connection.getMetaData();
      try (ResultSet rows = data.getTables(null, connection.getSchema(), "%", TABLE)) {
        while (rows.next()) {
          String table = rows.getString("TABLE_NAME");
          if (!table.startsWith("flyway")
              && !table.startsWith("sqlite")
              && !Table.PASSING.contains(table)) {
            tables.put(table, columns(data, connection.getSchema(), table));
          }
        }
      }
    }
    return tables;
  }

  private static final String[] TABLE = {"TABLE"};

  private static SortedSet<String> columns(DatabaseMetaData data, String schema, String table)
      throws SQLException {
    SortedSet<String> columns = new TreeSet<>();
    try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME") + " " + kind(rows.getString("TYPE_NAME")));
      }
    }
    return columns;
  }

  private static String kind(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text" -> "text";
      case "integer", "bigint", "smallint", "int8", "int2", "bigserial" -> "number";
      case "blob", "bytea" -> "bytes";
      default -> type;
    };
  }
}
