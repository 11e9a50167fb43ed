package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a group of a course.
 *
 * @param value at least 1
 */
public record GroupId(@JsonValue long value) implements Comparable<GroupId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GroupId {
    if (value < 1) {
      throw new IllegalArgumentException("group id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(GroupId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
