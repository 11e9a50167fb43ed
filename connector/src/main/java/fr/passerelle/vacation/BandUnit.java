package fr.passerelle.vacation;

/** What the amounts of a legal band are for. */
public enum BandUnit implements Word {
  /** One person’s hour of a session. */
  HEURE("EUR/heure"),
  /** One activity in one course, all people together. */
  PROJET("EUR/projet");

  private final String code;

  BandUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
