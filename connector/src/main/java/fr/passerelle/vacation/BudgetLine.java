package fr.passerelle.vacation;

/** A line of the budget of a training plan. */
public enum BudgetLine implements Word {
  /** Virtual classes. */
  DISTANCIEL("distanciel"),
  /** Sessions face to face. */
  PRESENTIEL("presentiel"),
  /** Tutoring. */
  TUTORAT("tutorat"),
  /** Design or update. */
  CONCEPTION("conception");

  private final String code;

  BudgetLine(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
