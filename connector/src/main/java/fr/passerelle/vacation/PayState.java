package fr.passerelle.vacation;

/** What a person has to do with a line. Nothing in any of these states may be paid yet. */
public enum PayState implements Word {
  /** Computed; a person has to validate it. */
  A_VALIDER("a_valider"),
  /** The facts leave it open; a person has to decide. */
  A_DECIDER("a_decider"),
  /** Can't be computed from what there is. */
  REFUSE("refuse");

  private final String code;

  PayState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
