package fr.passerelle.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Facts and figures of the rows of one query. Those that a row shares with the one before, as most
 * nights of a course do, are not read again.
 */
final class LastRow {

  private long figuresId;
  private @Nullable FiguresText figures;
  private long rosterId;
  private @Nullable FactsText facts;

  FiguresText figures(ResultSet row) throws SQLException {
    FiguresText known = figures;
    if (known == null || row.getLong("figures") != figuresId) {
      known = FiguresText.read(row.getString("content"));
      figures = known;
      figuresId = row.getLong("figures");
    }
    return known;
  }

  /** Null where there are none, or they have been purged. */
  @Nullable FactsText facts(ResultSet row) throws SQLException {
    long id = row.getLong("roster");
    if (id == 0 || id != rosterId) {
      byte[] stored = row.getBytes("facts");
      facts = stored == null ? null : FactsText.read(Deflated.inflate(stored));
      rosterId = id;
    }
    return facts;
  }
}
