package fr.passerelle.ledger;

import fr.passerelle.problem.Message;

/** The ledger can't be used. */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message spoken;

  LedgerException(Message spoken, Throwable cause) {
    super(spoken.toString(), cause);
    this.spoken = spoken;
  }

  LedgerException(Message spoken) {
    super(spoken.toString());
    this.spoken = spoken;
  }

  /** What to tell the user, in the user's language. */
  public Message spoken() {
    return spoken;
  }
}
