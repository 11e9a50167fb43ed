package fr.passerelle.provisioning;

import fr.passerelle.moodle.NewCourse;
import java.time.Instant;
import java.util.SortedMap;
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
}
