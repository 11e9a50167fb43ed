package fr.passerelle.vacation;

/**
 * A range of head-counts, both ends included.
 *
 * @param min at least 0
 * @param max at least {@code min}
 */
public record HeadBand(int min, int max) {

  public HeadBand {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("no head-counts: " + min + " to " + max);
    }
  }

  public boolean holds(int heads) {
    return min <= heads && heads <= max;
  }

  /** {@code 15..19}. */
  @Override
  public String toString() {
    return min + ".." + max;
  }
}
