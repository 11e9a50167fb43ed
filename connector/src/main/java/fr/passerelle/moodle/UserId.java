package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a person: a pseudonym outside that site.
 *
 * @param value at least 1
 */
public record UserId(@JsonValue long value) implements Comparable<UserId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserId {
    if (value < 1) {
      throw new IllegalArgumentException("user id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(UserId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
