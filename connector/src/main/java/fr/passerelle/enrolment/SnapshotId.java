package fr.passerelle.enrolment;

/**
 * The number that the ledger gives one reading of one course's roster.
 *
 * @param value at least 1
 */
public record SnapshotId(long value) implements Comparable<SnapshotId> {

  public SnapshotId {
    if (value < 1) {
      throw new IllegalArgumentException("snapshot id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(SnapshotId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
