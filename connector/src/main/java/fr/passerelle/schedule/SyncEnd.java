package fr.passerelle.schedule;

/** How an attempt at a sync that was due came to its end. */
public enum SyncEnd {
  /** It went through all courses: the next one comes when it is due. */
  DONE,
  /** It was asked to stop: whoever comes next goes on with it at once. */
  STOPPED,
  /** Another sync of the site is under way: it is put off until that one has ended. */
  BUSY,
  /** The site or the ledger did not let it: it is tried again after a while. */
  FAILED
}
