package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a course category.
 *
 * @param value at least 1
 */
public record CategoryId(@JsonValue long value) implements Comparable<CategoryId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CategoryId {
    if (value < 1) {
      throw new IllegalArgumentException("category id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(CategoryId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
