package fr.passerelle.ledger;

import java.sql.SQLException;

/** What SQLite says is the matter, by its primary result codes. */
enum SqliteFault {
  BUSY(5),
  READ_ONLY(8),
  DAMAGED(11),
  FULL(13),
  CANNOT_OPEN(14),
  NO_DATABASE(26);

  private static final int PRIMARY = 0xff;

  private final int code;

  SqliteFault(int code) {
    this.code = code;
  }

  /** Whether a failure, or what caused it, is this one. */
  boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && (sql.getErrorCode() & PRIMARY) == code) {
        return true;
      }
    }
    return false;
  }
}
