package fr.passerelle.sandbox.wire;

/** How much a site tells of its errors. */
public enum Debugging {
  /** Nothing, as a site in use should. */
  OFF,
  /** A {@code debuginfo} beside each error that has one. */
  NORMAL,
  /** The same, and in the message too. */
  DEVELOPER
}
