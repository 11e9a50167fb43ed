package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a report that somebody made with a site's report builder; it stands in the address
 * of the report's page.
 *
 * @param value at least 1
 */
public record ReportId(@JsonValue long value) implements Comparable<ReportId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReportId {
    if (value < 1) {
      throw new IllegalArgumentException("report id must be at least 1, not " + value);
    }
  }

  @Override
  public int compareTo(ReportId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
