package fr.passerelle.survey;

/** What a point belongs to. */
public enum Area {
  ADDRESS,
  ACCOUNT,
  FUNCTIONS,
  CAPABILITIES,
  PROFILE,
  COUNTS
}
