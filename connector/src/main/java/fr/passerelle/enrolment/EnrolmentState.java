package fr.passerelle.enrolment;

/** Whether a person has an enrolment in a course that is active at the time of reading. */
public enum EnrolmentState {
  ACTIVE,
  /** Suspended, not begun, ended, or by a disabled way. */
  NOT_ACTIVE,
  /** The token's user may not see it. */
  UNKNOWN
}
