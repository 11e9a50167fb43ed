package fr.passerelle.moodle;

/** What calling a function does to a site. */
public enum Effect {
  /** Changes nothing: may be repeated. */
  READ,
  /** Changes the site: sent exactly once. */
  WRITE
}
