package fr.passerelle.cli;

/** What a command's end tells the shell. */
public enum ExitCode {
  OK(0),
  /** Something did not work. */
  FAILED(1),
  /** The command was not typed as it should be, or the settings are wrong. */
  USAGE(2),
  /** There is something to do; only when asked for by {@code --detailed-exitcode}. */
  CHANGES_PENDING(3),
  /** The token, its service, its user or a capability keeps it from working. */
  ACCESS(4),
  /** Some of it was done, or some of the input was rejected. */
  PARTLY(5),
  /** The site has changed since the plan was made. */
  STALE_PLAN(6),
  /** It was stopped from outside; what was done until then is in the ledger. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
