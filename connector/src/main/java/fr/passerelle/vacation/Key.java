package fr.passerelle.vacation;

/**
 * A key that a mapping of a file may have.
 *
 * @param mandatory whether its absence is an error
 * @param shape what belongs to it
 */
record Key(String name, boolean mandatory, Shape shape) {

  /** A key that must be there. */
  static Key must(String name, Shape shape) {
    return new Key(name, true, shape);
  }

  static Key must(String name, Kind<?> kind) {
    return must(name, kind.shape());
  }

  /** A key that may be there. */
  static Key may(String name, Shape shape) {
    return new Key(name, false, shape);
  }

  static Key may(String name, Kind<?> kind) {
    return may(name, kind.shape());
  }
}
