package fr.passerelle.vacation;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) implements Comparable<Place> {

  static final Place START = new Place(1, 1);

  @Override
  public int compareTo(Place other) {
    return Comparator.comparingInt(Place::line)
        .thenComparingInt(Place::column)
        .compare(this, other);
  }

  /** {@code 12:5}, as editors and compilers write it. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
