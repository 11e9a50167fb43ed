package fr.passerelle.provisioning;

import fr.passerelle.moodle.NewCourse;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a course that Passerelle keeps as the request wants them; null where the request
 * says nothing.
 */
record KeptFields(
    String fullName,
    String summary,
    @Nullable Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields) {

  /** What stands before a custom field's short name where a field is named. */
  static final String CUSTOM_FIELD = "customfield:";

  /** The names of the others, in the order in which they are shown. */
  static final List<String> NAMES = List.of("fullname", "summary", "startdate", "enddate");

  static KeptFields of(DesiredCourse course, FieldTypes types) {
    return new KeptFields(
        course.fullName(),
        course.summary(),
        course.start(),
        course.end(),
        types.written(course.customFields()));
  }

  static KeptFields of(NewCourse course) {
    return new KeptFields(
        course.fullName(), course.summary(), course.start(), course.end(), course.customFields());
  }

  /** The values by the field's name, as {@link FieldChange} has them; without what is not said. */
  SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("fullname", fullName);
    values.put("summary", summary);
    if (start != null) {
      values.put("startdate", start.toString());
    }
    if (end != null) {
      values.put("enddate", end.toString());
    }
    customFields.forEach((field, value) -> values.put(CUSTOM_FIELD + field, value));
    return values;
  }
}
