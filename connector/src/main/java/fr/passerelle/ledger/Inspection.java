package fr.passerelle.ledger;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.SourceFile;
import fr.passerelle.vacation.StatementJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.core.JacksonException;

/** Holds a ledger against itself: hashes, statements, and figures against the facts under them. */
final class Inspection {

  private static final int AT_ONCE = 500;

  private static final String ROSTERS =
      "SELECT id, sha256, facts FROM roster WHERE facts IS NOT NULL ORDER BY id";
  private static final String FIGURES = "SELECT id, sha256, content FROM figures ORDER BY id";
  private static final String STATEMENTS = "SELECT id, content FROM statement ORDER BY place";
  private static final String FILES =
      "SELECT sha256 AS id, content FROM source_file ORDER BY sha256";

  /** Facts with the figures that were counted from them, each pair once. */
  private static final String PAIRS =
      """
      SELECT s.id, r.facts, f.content
      FROM (SELECT min(id) AS id, roster, figures FROM snapshot GROUP BY roster, figures) s
        JOIN roster r ON r.id = s.roster JOIN figures f ON f.id = s.figures
      WHERE r.facts IS NOT NULL
      ORDER BY s.id
      """;

  private final LedgerPlace place;
  private final Handle handle;
  private final List<Problem> flaws = new ArrayList<>();
  private long recounted;

  private Inspection(LedgerPlace place, Handle handle) {
    this.place = place;
    this.handle = handle;
  }

  /**
   * Whether the database itself is sound; where it is not, nothing in it can be believed, and a
   * transaction would not end.
   */
  static LedgerCheck ofDatabase(LedgerPlace place, Handle handle) {
    return new Inspection(place, handle).damages();
  }

  /** Holds what is in a sound database against itself. */
  static LedgerCheck of(LedgerPlace place, Handle handle) {
    return new Inspection(place, handle).check();
  }

  private LedgerCheck check() {
    long rosters = each("roster", ROSTERS, this::roster, Message.of("ledger.flaw-roster"));
    long figures = each("figures", FIGURES, this::figures, Message.of("ledger.flaw-figures"));
    each("snapshot", PAIRS, this::recount, Message.of("ledger.flaw-snapshot"));
    long statements =
        each("statement", STATEMENTS, this::statement, Message.of("ledger.flaw-statement"));
    long files = each("source_file", FILES, this::file, Message.of("ledger.flaw-source-file"));
    return new LedgerCheck(rosters, figures, recounted, statements + files, flaws);
  }

  private LedgerCheck damages() {
    try {
      place.damages(handle).forEach(this::damage);
    } catch (JdbiException e) {
      if (!SqliteFault.DAMAGED.caused(e)) {
        throw e;
      }
      damage("");
    }
    return new LedgerCheck(0, 0, 0, 0, flaws);
  }

  private void damage(String found) {
    flaw("database", found, Message.of("ledger.flaw-damage"));
  }

  /** What a row must be. */
  private interface Look {

    boolean isSound(ResultSet row) throws SQLException;
  }

  private long each(String table, String rows, Look look, Message otherwise) {
    return handle
        .createQuery(rows)
        .setFetchSize(AT_ONCE)
        .reduceResultSet(
            0L,
            (seen, row, context) -> {
              if (!isSound(row, look)) {
                flaw(table, row.getString("id"), otherwise);
              }
              return seen + 1;
            });
  }

  private static boolean isSound(ResultSet row, Look look) throws SQLException {
    try {
      return look.isSound(row);
    } catch (UncheckedIOException | JacksonException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private boolean roster(ResultSet row) throws SQLException {
    String facts = Deflated.inflate(row.getBytes("facts"));
    return LedgerJson.sha256(facts).equals(row.getString("sha256"));
  }

  private boolean figures(ResultSet row) throws SQLException {
    return LedgerJson.sha256(row.getString("content")).equals(row.getString("sha256"));
  }

  private boolean recount(ResultSet row) throws SQLException {
    FiguresText stored = FiguresText.read(row.getString("content"));
    if (!stored.rule().isKnown()) {
      return true;
    }
    recounted++;
    return stored.isCountOf(FactsText.read(Deflated.inflate(row.getBytes("facts"))));
  }

  private boolean statement(ResultSet row) throws SQLException {
    byte[] content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return StatementJson.read(content).id().sha256().equals(row.getString("id"));
  }

  private boolean file(ResultSet row) throws SQLException {
    return new SourceFile("", row.getBytes("content")).sha256().equals(row.getString("id"));
  }

  private void flaw(String where, String value, Message message) {
    flaws.add(
        Problem.error(place.toString(), where, value, message, Message.of("ledger.flaw-hint")));
  }
}
