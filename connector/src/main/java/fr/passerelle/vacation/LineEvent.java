package fr.passerelle.vacation;

/** What a person does with a line. */
public enum LineEvent implements Word {
  VALIDATE("validate"),
  TRANSMIT("transmit"),
  CANCEL("cancel"),
  RESTORE("restore"),
  OVERRIDE("override");

  private final String code;

  LineEvent(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The event with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LineEvent of(String code) {
    return Words.meaning(values(), code);
  }
}
