package fr.passerelle.vacation;

/** Whom the coefficient of a table is for. */
public enum CoefficientFor implements Word {
  /** Each trainer gets hours × coefficient. */
  CHAQUE_FORMATEUR("chaque_formateur"),
  /** All trainers together get hours × coefficient, and share it. */
  ENSEMBLE("ensemble");

  private final String code;

  CoefficientFor(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
