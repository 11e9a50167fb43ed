package fr.passerelle.enrolment;

/** Why somebody who is in a course is not in a figure; of several reasons, the first of these. */
public enum LeftOut {
  /** Without a role that makes a learner. */
  NO_LEARNER("no-learner-role"),
  /** A learner who holds a staff role as well. */
  STAFF("staff"),
  /** An account that the settings exclude. */
  ACCOUNT("excluded-account"),
  /** An address of a domain that is not the site's own. */
  DOMAIN("domain"),
  /** Nobody can say of which domain the address is. */
  DOMAIN_UNKNOWN("domain-unknown"),
  /** The enrolment is suspended, not begun, ended, or by a disabled way. */
  ENROLMENT("enrolment-not-active"),
  /** The site does not tell whether the enrolment is active. */
  ENROLMENT_UNKNOWN("enrolment-unknown"),
  /** The account is suspended. */
  SUSPENDED("account-suspended"),
  /** The site does not tell whether the account is suspended. */
  SUSPENDED_UNKNOWN("account-unknown"),
  /** Never opened the course. */
  NEVER("never-opened"),
  /** The site does not tell whether they opened the course. */
  NEVER_UNKNOWN("access-unknown"),
  /** Has not completed the course. */
  NOT_COMPLETED("not-completed"),
  /** The site does not tell whether they completed the course. */
  COMPLETION_UNKNOWN("completion-unknown"),
  /** Not on the attestation list. */
  NOT_LISTED("not-on-list");

  private final String code;

  LeftOut(String code) {
    this.code = code;
  }

  /** The word that files and JSON use. */
  public String code() {
    return code;
  }
}
