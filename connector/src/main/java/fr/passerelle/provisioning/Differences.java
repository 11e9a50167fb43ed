package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CustomField;
import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.IdNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a course as it is and as its request wants it: what is to be changed, and
 * what is left alone because it is {@linkplain Ownership theirs} who run the course.
 *
 * <p>Only fields that the request says something about, and only custom fields that the course has.
 */
final class Differences {

  /** Whether a change is to be left undone. */
  @FunctionalInterface
  private interface Restraint {
    boolean holds(FieldChange change, boolean unset);
  }

  private final Course course;
  private final Restraint restraint;
  private final List<FieldChange> changes = new ArrayList<>();
  private final List<FieldChange> theirs = new ArrayList<>();
  private final SortedMap<String, String> customFields = new TreeMap<>();
  private @Nullable CourseUpdate update;

  private Differences(Course course, Restraint restraint) {
    this.course = course;
    this.restraint = restraint;
  }

  /** All that differs, whoever has settled it. */
  static Differences between(KeptFields desired, Course course) {
    return new Differences(course, (change, unset) -> false).compare(desired);
  }

  /**
   * The change that gives a copy its idnumber and whatever else is wanted of it. Its language and
   * group mode stay the template's unless others are wanted.
   */
  static Step.Change naming(
      KeptFields desired, Course copy, IdNumber idNumber, String language, GroupMode groupMode) {
    Differences others = between(desired, copy);
    CourseUpdate update = others.update == null ? CourseUpdate.nothing(copy.id()) : others.update;
    List<FieldChange> changes = new ArrayList<>();
    changes.add(new FieldChange("idnumber", "", idNumber.value()));
    changes.addAll(others.changes);
    CourseUpdate named = update.named(idNumber).speaking(language).grouped(groupMode);
    return new Step.Change(copy.visible() ? named.hidden() : named, changes);
  }

  /** What differs, for a course of which some fields may be somebody else's. */
  static Differences between(
      KeptFields desired, Course course, IdNumber reference, Ownership ownership) {
    return new Differences(course, (change, unset) -> ownership.isTheirs(reference, change, unset))
        .compare(desired);
  }

  /** The change that would make the course as wanted, but for what is theirs; empty when it is. */
  Optional<Step.Change> step() {
    return update == null ? Optional.empty() : Optional.of(new Step.Change(update, changes));
  }

  /** What would be changed. */
  List<FieldChange> changes() {
    return List.copyOf(changes);
  }

  /** What is left as it is, with what the request wants instead. */
  List<FieldChange> theirs() {
    return List.copyOf(theirs);
  }

  private Differences compare(KeptFields desired) {
    String fullName = text("fullname", course.fullName(), desired.fullName());
    String summary = text("summary", course.summary(), desired.summary());
    Instant start = time("startdate", course.start(), desired.start());
    Instant end = time("enddate", course.end(), desired.end());
    desired.customFields().forEach(this::custom);
    if (!changes.isEmpty()) {
      boolean dates = start != null || end != null;
      update =
          new CourseUpdate(
              course.id(),
              null,
              fullName,
              null,
              null,
              null,
              summary,
              null,
              dates ? either(start, course.start()) : null,
              dates ? either(end, course.end()) : null,
              customFields);
    }
    return this;
  }

  /** Moodle judges the two dates by what one call sends, so they always go together. */
  private static @Nullable Instant either(@Nullable Instant wanted, @Nullable Instant present) {
    return wanted == null ? present : wanted;
  }

  /** The value to write, or null to leave the field. */
  private @Nullable String text(String field, String before, String after) {
    boolean same = plain(before).equals(plain(after));
    return !same && noted(new FieldChange(field, before, after), before.isBlank()) ? after : null;
  }

  private @Nullable Instant time(String field, @Nullable Instant before, @Nullable Instant after) {
    if (after == null || after.equals(before)) {
      return null;
    }
    FieldChange change = new FieldChange(field, Objects.toString(before, ""), after.toString());
    return noted(change, before == null) ? after : null;
  }

  private void custom(String field, String after) {
    CustomField held = course.customFields().get(field);
    if (held == null || plain(held.value()).equals(plain(after))) {
      return;
    }
    FieldChange change = new FieldChange(KeptFields.CUSTOM_FIELD + field, held.value(), after);
    if (noted(change, FieldTypes.isUnset(held))) {
      customFields.put(field, after);
    }
  }

  /** Notes a difference; tells whether it is to be changed. */
  private boolean noted(FieldChange change, boolean unset) {
    boolean held = restraint.holds(change, unset);
    (held ? theirs : changes).add(change);
    return !held;
  }

  /** Line ends and outer white space are not kept by every site. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
