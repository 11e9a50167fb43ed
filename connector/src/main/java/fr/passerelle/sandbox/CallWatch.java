package fr.passerelle.sandbox;

/**
 * Looks on while calls come and go, on the thread that serves the call, which waits until the watch
 * returns. So what it does happens exactly then.
 */
@FunctionalInterface
public interface CallWatch {

  /** Where a call is. */
  enum Moment {
    /** The request has been read; nothing has happened yet. */
    ARRIVED,
    /** What was asked for is done and not yet committed: nobody else sees it. */
    WORKED,
    /** What was asked for is done and committed, or refused; the caller does not know it yet. */
    SERVED,
    /** The answer is on its way, or was lost. */
    ANSWERED
  }

  /**
   * A call has come so far. One that breaks before it has reached Moodle is never served.
   *
   * @param function as the request names it; at {@link Moment#WORKED} that which was called within
   *     it
   */
  void at(Moment moment, String function);
}
