package fr.passerelle.moodle;

/** Which enrolments of a course to read. */
public enum EnrolmentFilter {
  /** All states: active, suspended, not begun, ended, by a disabled way. */
  ANY,
  /**
   * At least one enrolment that is active now: not suspended, begun, not ended, by an enabled way.
   * Suspended accounts are still among them.
   */
  ACTIVE
}
