package fr.passerelle.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition of a report that counts, as Moodle keeps it. */
public enum ReportCondition {
  /** Status is equal to Active. */
  ACTIVE("enrolment:status", "1", "0"),
  /** Suspended: no. */
  OPEN_ACCOUNT("user:suspended", "2", null),
  /** Last access to course is not empty. */
  CAME("access:timeaccess", "1", null),
  /** Completed: yes. */
  DONE("completion:completed", "1", null);

  static final String OPERATOR = "_operator";
  private static final String VALUE = "_value";

  private final String key;
  private final String operator;
  private final @Nullable String value;

  ReportCondition(String key, String operator, @Nullable String value) {
    this.key = key;
    this.operator = operator;
    this.value = value;
  }

  /** Moodle's own name of what it is about. */
  String key() {
    return key;
  }

  /** Whether a report has it. */
  boolean holds(Map<String, String> conditions) {
    return operator.equals(conditions.get(key + OPERATOR))
        && (value == null || value.equals(conditions.get(key + VALUE)));
  }
}
