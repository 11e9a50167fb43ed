package fr.passerelle.cli;

import java.util.Collection;
import java.util.EnumSet;

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

  /** Whether something of what was asked was done or seen. */
  private boolean isSome() {
    return switch (this) {
      case OK, CHANGES_PENDING, PARTLY -> true;
      case FAILED, USAGE, ACCESS, STALE_PLAN, INTERRUPTED -> false;
    };
  }

  /**
   * How the same work on several sites ended in all: as on each of them where it ended everywhere
   * alike; with {@link #CHANGES_PENDING} where some have something to do and the others are well;
   * with {@link #FAILED} where it came to nothing on any; else with {@link #PARTLY}.
   */
  public static ExitCode ofAll(Collection<ExitCode> ends) {
    EnumSet<ExitCode> different = EnumSet.noneOf(ExitCode.class);
    different.addAll(ends);
    if (different.size() <= 1) {
      return different.stream().findFirst().orElse(OK);
    }
    if (different.equals(EnumSet.of(OK, CHANGES_PENDING))) {
      return CHANGES_PENDING;
    }
    return different.stream().anyMatch(ExitCode::isSome) ? PARTLY : FAILED;
  }
}
