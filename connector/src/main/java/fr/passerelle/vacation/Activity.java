package fr.passerelle.vacation;

/** A kind of work that is paid in vacations. */
public enum Activity implements Word {
  /** Following candidates in the asynchronous part. */
  TUTORAT("tutorat"),
  /** Designing a course. */
  CONCEPTION("conception"),
  /** Bringing a course up to date in a later school year. */
  MISE_A_JOUR("mise_a_jour");

  private final String code;

  Activity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
