package fr.passerelle.enrolment;

/**
 * The number that the ledger gives one round over a site's courses.
 *
 * @param value at least 1
 */
public record RunId(long value) {

  public RunId {
    if (value < 1) {
      throw new IllegalArgumentException("run id must be at least 1, not " + value);
    }
  }
}
