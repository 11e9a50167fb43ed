package fr.passerelle.vacation;

import java.util.Comparator;

/**
 * One line of one kept statement, which neither ever changes.
 *
 * @param number from 1, in the statement's order
 */
public record LineRef(StatementId statement, int number) implements Comparable<LineRef> {

  public LineRef {
    if (number < 1) {
      throw new IllegalArgumentException("lines are numbered from 1, not " + number);
    }
  }

  @Override
  public int compareTo(LineRef other) {
    return Comparator.comparing(LineRef::statement)
        .thenComparingInt(LineRef::number)
        .compare(this, other);
  }

  /** Short, for a person: {@code 46faac81596e/3}. */
  @Override
  public String toString() {
    return statement.brief() + "/" + number;
  }
}
