package fr.passerelle.vacation;

/** Whether people who hold a staff role too are counted as candidates. */
public enum Staff implements Word {
  /** They are left out, as every count of Passerelle leaves them out. */
  EXCLUS("exclus");

  private final String code;

  Staff(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
