package fr.passerelle.vacation;

/** How tutors who followed the same candidates share what these give. */
public enum Sharing implements Word {
  /**
   * By the head-counts of their groups; where the tutors hold no groups of their own, by a declared
   * split, else equally.
   */
  PAR_GROUPE("par_groupe"),
  /** Equally, whatever the groups. */
  EGAL("egal"),
  /** By a declared split only; without one a person decides. */
  DECLARE("declare");

  private final String code;

  Sharing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
