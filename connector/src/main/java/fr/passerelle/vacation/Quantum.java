package fr.passerelle.vacation;

/**
 * The step in which durations are counted.
 *
 * @param minutes at least 1
 */
public record Quantum(int minutes, QuantumDirection direction) {

  private static final int MINUTES_AN_HOUR = 60;

  public Quantum {
    if (minutes < 1) {
      throw new IllegalArgumentException("a quantum of " + minutes + " minutes");
    }
  }

  /** The hours in whole quanta. */
  Fraction of(Fraction hours) {
    Fraction quantum = Fraction.of(minutes, MINUTES_AN_HOUR);
    return hours.dividedBy(quantum).whole(direction.mode()).times(quantum);
  }
}
