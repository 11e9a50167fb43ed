package fr.passerelle.vacation;

/** What a ceiling does to the amounts that pass it together. */
public enum CeilingEffect implements Word {
  /** None of them is proposed. */
  REFUSER("refuser"),
  /** Each is cut in proportion, so that they come to the ceiling. */
  PLAFONNER("plafonner"),
  /** They stay, with a note. */
  AVERTIR("avertir");

  private final String code;

  CeilingEffect(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
