package fr.passerelle.provisioning;

/** As what somebody named on a request is enrolled. */
public enum StaffPart {
  PILOT,
  DESIGNER,
  TUTOR
}
