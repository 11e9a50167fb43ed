package fr.passerelle.survey;

/** What can be said of a site on the whole; each is worse than the one before. */
public enum Verdict {
  /** Every command works, as far as can be seen without writing. */
  READY,
  /** Every command works, and some come short. */
  LACKING,
  /** The token, its service, its user or a capability keeps commands from working. */
  NOT_READY,
  /** The site is not there. */
  GONE;

  static Verdict of(Finding finding) {
    return switch (finding.kind()) {
      case GOOD, REMARK, UNTRIED -> READY;
      case LACKING -> LACKING;
      case STOPPING -> NOT_READY;
      case GONE -> GONE;
    };
  }
}
