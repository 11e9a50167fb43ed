package fr.passerelle.problem;

/** How bad a {@link Problem} is. */
public enum Severity {
  /** The thing can't be used until this is mended. */
  ERROR,
  /** The thing can be used; somebody should look. */
  WARNING
}
