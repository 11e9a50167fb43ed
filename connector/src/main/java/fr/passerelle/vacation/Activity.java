package fr.passerelle.vacation;

/** A kind of work that is paid in vacations. */
public enum Activity implements Word {
  /** Following candidates in the asynchronous part. */
  TUTORAT("tutorat", BudgetLine.TUTORAT),
  /** Designing a course. */
  CONCEPTION("conception", BudgetLine.CONCEPTION),
  /** Bringing a course up to date in a later school year. */
  MISE_A_JOUR("mise_a_jour", BudgetLine.CONCEPTION),
  /** Holding a session at a distance. */
  CLASSE_VIRTUELLE("classe_virtuelle", BudgetLine.DISTANCIEL),
  /** Holding a session face to face. */
  PRESENTIEL("presentiel", BudgetLine.PRESENTIEL);

  private final String code;
  private final BudgetLine line;

  Activity(String code, BudgetLine line) {
    this.code = code;
    this.line = line;
  }

  /** The line of the budget that it belongs to. */
  public BudgetLine line() {
    return line;
  }

  @Override
  public String code() {
    return code;
  }
}
