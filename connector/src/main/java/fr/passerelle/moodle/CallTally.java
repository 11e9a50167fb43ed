package fr.passerelle.moodle;

import java.time.Duration;

/** Is told of the end of every call, for figures about them. Called by several threads. */
public interface CallTally {

  /** Counts nothing. */
  CallTally NONE = (function, took, outcome) -> {};

  /**
   * A call has ended.
   *
   * @param function by its name on the wire
   * @param outcome {@code ok}, or the name of the exception that says what to do about it
   */
  void ended(String function, Duration took, String outcome);
}
