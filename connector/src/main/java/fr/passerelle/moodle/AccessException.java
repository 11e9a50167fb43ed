package fr.passerelle.moodle;

import fr.passerelle.problem.Message;

/** The token, its service, its user or a capability keeps the call from working. */
public final class AccessException extends MoodleException {

  private static final long serialVersionUID = 1L;

  private final boolean everywhere;

  AccessException(String function, String errorCode, Message spoken, boolean everywhere) {
    super(function, errorCode, spoken, null);
    this.everywhere = everywhere;
  }

  /**
   * Whether every other call will fail the same way, since it is about the token, its account or
   * the way to the site; not about this function or this object.
   */
  public boolean concernsEveryCall() {
    return everywhere;
  }
}
