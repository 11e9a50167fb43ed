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
 * @param language the code of a language that the site has
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
    SortedMap<String, String> customFields,
    @Nullable String language,
    @Nullable GroupMode groupMode) {

  /** As {@link #end}: the course has no end date. */
  public static final Instant NO_END = Instant.EPOCH;

  public CourseUpdate {
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }

  /** An update of what a course is known by, says and shows. */
  public CourseUpdate(
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
    this(
        id,
        shortName,
        fullName,
        idNumber,
        category,
        format,
        summary,
        visible,
        start,
        end,
        customFields,
        null,
        null);
  }

  /** An update that changes nothing yet. */
  public static CourseUpdate nothing(CourseId course) {
    return new CourseUpdate(
        course, null, null, null, null, null, null, null, null, null, new TreeMap<>());
  }

  /** The same, and the course gets an idnumber. */
  public CourseUpdate named(IdNumber key) {
    return with(key, visible, language, groupMode);
  }

  /** The same, and the course is hidden. */
  public CourseUpdate hidden() {
    return with(idNumber, false, language, groupMode);
  }

  /** The same, and everybody sees the course in a language; as it is where none is given. */
  public CourseUpdate speaking(String code) {
    return code.isEmpty() ? this : with(idNumber, visible, code, groupMode);
  }

  /**
   * The same, and the course keeps its groups so; as they are where there is no mode to speak of.
   */
  public CourseUpdate grouped(GroupMode mode) {
    return mode == GroupMode.NONE ? this : with(idNumber, visible, language, mode);
  }

  private CourseUpdate with(
      @Nullable IdNumber key,
      @Nullable Boolean shown,
      @Nullable String code,
      @Nullable GroupMode mode) {
    return new CourseUpdate(
        id,
        shortName,
        fullName,
        key,
        category,
        format,
        summary,
        shown,
        start,
        end,
        customFields,
        code,
        mode);
  }
}
