package fr.passerelle.provisioning;

/** Who looks on while a plan is carried out, and may end it early. */
@FunctionalInterface
public interface ApplyWatch {

  /** A step has ended, and will not be tried again in this run. */
  void ended(StepResult result);

  /**
   * Whether to stop. Asked before each write: what is under way is brought to its end, and nothing
   * more is sent.
   */
  default boolean stops() {
    return false;
  }
}
