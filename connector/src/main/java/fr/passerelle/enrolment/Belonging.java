package fr.passerelle.enrolment;

/** Whether the address of an account is of one of the domains whose people are counted. */
public enum Belonging {
  OURS,
  OTHERS,
  /** Not asked, or the site does not show the address. */
  UNKNOWN
}
