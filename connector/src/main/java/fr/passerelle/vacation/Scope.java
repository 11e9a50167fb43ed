package fr.passerelle.vacation;

/** What heads are added up over before they turn into vacations. */
public enum Scope implements Word {
  /** Each tutor's group by itself. */
  PAR_GROUPE("par_groupe"),
  /** All groups that the same tutor, or the same team of tutors, holds in a course. */
  PAR_TUTEUR("par_tuteur"),
  /** The whole course, whoever is in which group. */
  COURS("cours");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
