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

  private static final Finding.Cases<Verdict> OF =
      new Finding.Cases<>() {
        @Override
        public Verdict good(Finding.Good it) {
          return READY;
        }

        @Override
        public Verdict remark(Finding.Remark it) {
          return READY;
        }

        @Override
        public Verdict untried(Finding.Untried it) {
          return READY;
        }

        @Override
        public Verdict lacking(Finding.Lacking it) {
          return LACKING;
        }

        @Override
        public Verdict stopping(Finding.Stopping it) {
          return NOT_READY;
        }

        @Override
        public Verdict gone(Finding.Gone it) {
          return GONE;
        }
      };

  static Verdict of(Finding finding) {
    return finding.match(OF);
  }
}
