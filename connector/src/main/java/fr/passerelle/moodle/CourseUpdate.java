package fr.passerelle.moodle;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields to change in one course; null leaves a field as it is.
 *
 * @param end {@link #NO_END} removes the end date
 * @param category a category that the token's user can see: Moodle would write an unknown one all
 *     the same, so it is looked up before
 * @param customFields only the ones to change
 */
public record CourseUpdate(
    CourseId id,
    @Nullable ShortName shortName,
    @Nullable String fullName,
    @Nullable IdNumber idNumber,
    @Nullable CategoryId category,
    @Nullable String format,
    @Nullable String summary,
    @Nullable Boolean visible,
    @Nullable Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields) {

  /** As {@link #end}: the course has no end date. */
  public static final Instant NO_END = Instant.EPOCH;

  public CourseUpdate {
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }

  /** An update that changes nothing yet. */
  public static CourseUpdate nothing(CourseId course) {
    return new CourseUpdate(
        course, null, null, null, null, null, null, null, null, null, new TreeMap<>());
  }

  /** The same, and the course gets an idnumber. */
  public CourseUpdate named(IdNumber key) {
    return new CourseUpdate(
        id, shortName, fullName, key, category, format, summary, visible, start, end, customFields);
  }

  /** The same, and the course is hidden. */
  public CourseUpdate hidden() {
    return new CourseUpdate(
        id,
        shortName,
        fullName,
        idNumber,
        category,
        format,
        summary,
        false,
        start,
        end,
        customFields);
  }
}
