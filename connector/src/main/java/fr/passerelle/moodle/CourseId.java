package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that a Moodle site gives a course.
 *
 * @param value at least 1; 1 is the site's front page, which is never written to nor counted
 */
public record CourseId(@JsonValue long value) implements Comparable<CourseId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CourseId {
    if (value < 1) {
      throw new IllegalArgumentException("course id must be at least 1, not " + value);
    }
  }

  /** Whether this is the front page, in which everybody counts as a participant. */
  public boolean isFrontPage() {
    return value == 1;
  }

  @Override
  public int compareTo(CourseId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
