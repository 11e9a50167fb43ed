package fr.passerelle.vacation;

/** What amounts are added up over before a ceiling is held against them. */
public enum CeilingScope implements Word {
  /** One act of a course: a group’s tutoring, a session, a decision. */
  ACTE("acte"),
  /** One person in one school year. */
  PERSONNE_ANNEE("personne_annee"),
  /** One line of the budget in one school year. */
  LIGNE_BUDGETAIRE("ligne_budgetaire");

  private final String code;

  CeilingScope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
