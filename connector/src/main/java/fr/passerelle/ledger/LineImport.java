package fr.passerelle.ledger;

import fr.passerelle.problem.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty ledger from the lines of another. Whoever calls it undoes all if it fails. */
final class LineImport {

  private static final int AT_ONCE = 500;
  private static final Map<String, Table> TABLES =
      Table.ALL.stream().collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));

  private final Handle handle;
  private final BufferedReader in;
  private long lines;
  private long rows;
  private @Nullable Table table;
  private @Nullable PreparedBatch batch;

  private LineImport(Handle handle, BufferedReader in) {
    this.handle = handle;
    this.in = in;
  }

  /**
   * Takes all lines; gives the number of rows.
   *
   * @throws LedgerException if the ledger holds something, or the lines are not, all of them, those
   *     of a ledger of the form
   */
  static long read(Handle handle, int form, BufferedReader in) {
    if (Table.ALL.stream().anyMatch(table -> holdsSomething(handle, table))) {
      throw new LedgerException(Message.of("ledger.import-not-empty"));
    }
    return new LineImport(handle, in).read(form);
  }

  private static boolean holdsSomething(Handle handle, Table table) {
    return handle
        .select("SELECT 1 FROM " + table.name() + " LIMIT 1")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private long read(int form) {
    try {
      head(form);
      ObjectNode line = next();
      while (line.get("end") == null) {
        row(line);
        line = next();
      }
      flush();
      if (line.get("end").asLong() != rows || in.readLine() != null) {
        throw new LedgerException(Message.of("ledger.import-cut", lines));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new LedgerException(Message.of("ledger.import-line", lines), e);
    } catch (JdbiException e) {
      throw SqliteFault.FULL.caused(e)
          ? e
          : new LedgerException(Message.of("ledger.import-line", lines), e);
    }
  }

  private void head(int form) throws IOException {
    ObjectNode head = next();
    if (head.path("passerelleLedger").asInt(0) != LedgerLines.FORMAT) {
      throw new LedgerException(Message.of("ledger.import-other"));
    }
    int written = head.path("form").asInt(0);
    if (written != form) {
      throw new LedgerException(Message.of("ledger.import-form", written, form));
    }
  }

  private ObjectNode next() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new LedgerException(Message.of("ledger.import-cut", lines));
    }
    lines++;
    if (LedgerLines.MAPPER.readTree(line) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("no object");
  }

  private void row(ObjectNode line) {
    Table of = TABLES.get(line.path("table").asString(""));
    if (of == null) {
      throw new IllegalArgumentException("no such table");
    }
    PreparedBatch into = batch(of);
    line.remove("table");
    for (Column column : of.columns()) {
      into.bindByType(column.name(), column.value(line), column.type());
      line.remove(column.name());
    }
    if (!line.isEmpty()) {
      throw new IllegalArgumentException("no such column: " + line);
    }
    into.add();
    rows++;
  }

  private PreparedBatch batch(Table of) {
    PreparedBatch open = batch;
    if (open == null || !of.equals(table) || open.size() >= AT_ONCE) {
      flush();
      open = handle.prepareBatch(of.insert());
      batch = open;
      table = of;
    }
    return open;
  }

  private void flush() {
    PreparedBatch open = batch;
    if (open != null) {
      open.execute();
      open.close();
      batch = null;
    }
  }
}
