package fr.passerelle.provisioning;

import fr.passerelle.problem.Message;

/** The plan changes more than it may without a confirmed number; nothing was sent. */
public final class BrakedPlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int courses;

  public BrakedPlanException(Brake brake) {
    super("the number of changed courses was not confirmed: " + brake.courses());
    this.courses = brake.courses();
  }

  public Message spoken() {
    return Message.of("provisioning.braked", courses);
  }
}
