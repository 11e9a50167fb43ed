package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a role; it differs from site to site.
 *
 * @param value at least 1
 */
public record RoleId(@JsonValue long value) implements Comparable<RoleId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RoleId {
    if (value < 1) {
      throw new IllegalArgumentException("role id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(RoleId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
