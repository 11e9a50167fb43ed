package fr.passerelle.ledger;

import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.LineEvent;
import fr.passerelle.vacation.LineRef;
import fr.passerelle.vacation.NewAmount;
import fr.passerelle.vacation.PayEvent;
import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.Signature;
import fr.passerelle.vacation.StatementId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events of lines as a table to which rows are only ever added. */
final class JdbcPayEvents implements PayEvents {

  private final Database database;

  JdbcPayEvents(Database database) {
    this.database = database;
  }

  @Override
  public List<PayEvent> all() {
    return database.read(JdbcPayEvents::all);
  }

  /** Nobody else adds between what is read and what is written: see {@link Database}. */
  @Override
  public List<PayEvent> add(UnaryOperator<List<PayEvent>> decision) {
    return database.write(
        handle -> {
          List<PayEvent> added = decision.apply(all(handle));
          added.forEach(event -> insert(handle, event));
          return added;
        });
  }

  private static List<PayEvent> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM pay_event ORDER BY id")
        .map((row, context) -> event(row))
        .list();
  }

  private static void insert(Handle handle, PayEvent event) {
    NewAmount amount = event.amount();
    Fraction vacations = amount == null ? null : amount.vacations();
    handle
        .createUpdate(
            """
            INSERT INTO pay_event
              (statement, line, kind, who, at, reason, vacations, amount, decided_on, batch)
            VALUES
              (:statement, :line, :kind, :who, :at, :reason, :vacations, :amount, :on, :batch)
            """)
        .bind("statement", event.line().statement().sha256())
        .bind("line", event.line().number())
        .bind("kind", event.kind().code())
        .bind("who", event.signature().who())
        .bind("at", event.signature().at().toString())
        .bind("reason", event.signature().reason())
        .bind("vacations", vacations == null ? null : vacations.toString())
        .bind("amount", amount == null ? null : amount.amount().toPlainString())
        .bind("on", amount == null ? null : amount.on().toString())
        .bind("batch", event.batch())
        .execute();
  }

  private static PayEvent event(ResultSet row) throws SQLException {
    return new PayEvent(
        new LineRef(new StatementId(row.getString("statement")), row.getInt("line")),
        LineEvent.of(row.getString("kind")),
        new Signature(
            row.getString("who"), Instant.parse(row.getString("at")), row.getString("reason")),
        amount(row),
        batch(row));
  }

  private static @Nullable NewAmount amount(ResultSet row) throws SQLException {
    String amount = row.getString("amount");
    return amount == null
        ? null
        : new NewAmount(
            Optional.ofNullable(row.getString("vacations")).map(Fraction::parse).orElse(null),
            new BigDecimal(amount),
            LocalDate.parse(row.getString("decided_on")));
  }

  private static @Nullable Integer batch(ResultSet row) throws SQLException {
    int batch = row.getInt("batch");
    return row.wasNull() ? null : batch;
  }
}
