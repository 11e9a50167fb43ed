package fr.passerelle.opening;

/** The answer to "Ce parcours est-il associé à un présentiel ?". */
public enum FaceToFace {
  YES,
  NO,
  /** No box ticked, or both: a person has to ask. */
  UNSAID
}
