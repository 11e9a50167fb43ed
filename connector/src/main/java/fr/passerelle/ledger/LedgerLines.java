package fr.passerelle.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole ledger as lines of JSON, whatever it is kept in: a head with the number of this format
 * and the form of the tables, a line for each row, and an end with how many there were. The same
 * ledger gives the same lines.
 */
final class LedgerLines {

  /** The number of the format of the lines. */
  static final int FORMAT = 1;

  static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int AT_ONCE = 500;

  private LedgerLines() {}

  /** Writes all of it; gives the number of rows. */
  static long write(Handle handle, int form, Writer out) {
    line(out, MAPPER.createObjectNode().put("passerelleLedger", FORMAT).put("form", form));
    long rows = 0;
    for (Table table : Table.ALL) {
      rows += write(handle, table, out);
    }
    line(out, MAPPER.createObjectNode().put("end", rows));
    return rows;
  }

  private static long write(Handle handle, Table table, Writer out) {
    return handle
        .createQuery(table.select())
        .setFetchSize(AT_ONCE)
        .reduceResultSet(
            0L,
            (rows, row, context) -> {
              ObjectNode line = MAPPER.createObjectNode().put("table", table.name());
              for (Column column : table.columns()) {
                column.put(row, line);
              }
              line(out, line);
              return rows + 1;
            });
  }

  private static void line(Writer out, ObjectNode line) {
    try {
      out.write(MAPPER.writeValueAsString(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
