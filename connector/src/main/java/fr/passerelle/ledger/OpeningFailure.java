package fr.passerelle.ledger;

import fr.passerelle.problem.Message;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** Why a ledger does not open, as a message that says what to do. */
final class OpeningFailure {

  private OpeningFailure() {}

  static LedgerException of(LedgerPlace place, Exception failure) {
    return new LedgerException(Message.of(key(failure), place.toString()), failure);
  }

  private static String key(Exception failure) {
    if (SqliteFault.NO_DATABASE.caused(failure) || isOfAnotherProgram(failure)) {
      return "ledger.not-ours";
    }
    if (SqliteFault.DAMAGED.caused(failure)) {
      return "ledger.damaged";
    }
    if (SqliteFault.FULL.caused(failure)) {
      return "ledger.full";
    }
    return ofServer(failure);
  }

  private static boolean isOfAnotherProgram(Exception failure) {
    return failure instanceof FlywayException flyway
        && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
  }

  /** By the classes of states that the SQL standard and PostgreSQL name. */
  private static String ofServer(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
      if (state != null && state.startsWith("08")) {
        return "ledger.no-answer";
      }
      if (state != null && state.startsWith("28")) {
        return "ledger.no-entry";
      }
    }
    return "ledger.cannot-open";
  }
}
