package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between a course as it is and as its request wants it. */
final class Differences {

  private final List<FieldChange> changes = new ArrayList<>();
  private final SortedMap<String, String> customFields = new TreeMap<>();

  private Differences() {}

  /**
   * The change that would make the course as wanted; empty when it is.
   *
   * <p>Only fields that the request says something about, and only custom fields that the course
   * has.
   */
  static Optional<Step.Change> between(KeptFields desired, Course course) {
    Differences differences = new Differences();
    String fullName = differences.text("fullname", course.fullName(), desired.fullName());
    String summary = differences.text("summary", course.summary(), desired.summary());
    boolean start = differences.time("startdate", course.start(), desired.start());
    boolean end = differences.time("enddate", course.end(), desired.end());
    desired.customFields().forEach((field, value) -> differences.custom(course, field, value));
    boolean dates = start || end;
    return differences.step(
        course,
        fullName,
        summary,
        dates ? either(desired.start(), course.start()) : null,
        dates ? either(desired.end(), course.end()) : null);
  }

  /** Moodle judges the two dates by what one call sends, so they always go together. */
  private static @Nullable Instant either(@Nullable Instant wanted, @Nullable Instant present) {
    return wanted == null ? present : wanted;
  }

  private Optional<Step.Change> step(
      Course course,
      @Nullable String fullName,
      @Nullable String summary,
      @Nullable Instant start,
      @Nullable Instant end) {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    CourseUpdate update =
        new CourseUpdate(
            course.id(), null, fullName, null, null, null, summary, null, start, end, customFields);
    return Optional.of(new Step.Change(update, changes));
  }

  /** The value to write, or null to leave the field. */
  private @Nullable String text(String field, String before, String after) {
    if (plain(before).equals(plain(after))) {
      return null;
    }
    changes.add(new FieldChange(field, before, after));
    return after;
  }

  private boolean time(String field, @Nullable Instant before, @Nullable Instant after) {
    if (after == null || after.equals(before)) {
      return false;
    }
    changes.add(new FieldChange(field, Objects.toString(before, ""), after.toString()));
    return true;
  }

  private void custom(Course course, String field, String after) {
    String before = FieldTypes.held(course, field);
    if (before == null || plain(before).equals(plain(after))) {
      return;
    }
    changes.add(new FieldChange("customfield:" + field, before, after));
    customFields.put(field, after);
  }

  /** Line ends and outer white space are not kept by every site. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
