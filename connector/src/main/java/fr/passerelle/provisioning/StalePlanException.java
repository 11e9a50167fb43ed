package fr.passerelle.provisioning;

import fr.passerelle.problem.Message;

/** The site is no longer as the plan saw it; nothing was sent. */
public final class StalePlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message spoken;

  StalePlanException() {
    this(Message.of("provisioning.stale-plan"));
  }

  private StalePlanException(Message spoken) {
    super(spoken.toString());
    this.spoken = spoken;
  }

  /** What to tell the user, in the user's language. */
  public Message spoken() {
    return spoken;
  }
}
