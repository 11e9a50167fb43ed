package fr.passerelle.enrolment;

/** Whether a person has completed a course, by the site's own course completion. */
public enum Completion {
  DONE,
  NOT_DONE,
  /** Not asked, or the site does not tell. */
  UNKNOWN
}
