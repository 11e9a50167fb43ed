package fr.passerelle.vacation;

/**
 * The least and the most vacations that may be decided, both included.
 *
 * @param min at least 0
 * @param max at least {@code min}
 */
public record Bounds(int min, int max) {

  public Bounds {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("no bounds: " + min + " to " + max);
    }
  }

  public boolean allow(int vacations) {
    return min <= vacations && vacations <= max;
  }
}
