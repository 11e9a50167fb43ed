package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a section of a course.
 *
 * @param value at least 1
 */
public record SectionId(@JsonValue long value) implements Comparable<SectionId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SectionId {
    if (value < 1) {
      throw new IllegalArgumentException("section id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(SectionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
