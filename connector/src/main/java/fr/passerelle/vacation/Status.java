package fr.passerelle.vacation;

/** How sure a value of the rules is. */
public enum Status implements Word {
  /** Stated by the reference. */
  CONFIRME("confirme"),
  /** Assumed; every result that uses it says so. */
  HYPOTHESE("hypothese"),
  /** Known to be missing; whatever needs it is refused. */
  MANQUANT("manquant");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
