package fr.passerelle.enrolment;

/** Whether a person is on the attestation list of a course. */
public enum Attested {
  YES,
  NO,
  /** The course has no list. */
  UNKNOWN
}
