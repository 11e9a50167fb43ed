package fr.passerelle.moodle;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A course to create. Everything that a Moodle release would otherwise default in its own way is
 * stated.
 *
 * @param fullName 1 to 254 characters, without anything that PHP's {@code strip_tags} would alter
 * @param category null while it is still to be made, see {@link #in}
 * @param summary HTML; may be empty
 * @param format a course format that the site has; Moodle accepts unknown ones without a word
 * @param sections sections besides section 0, 0 to 52
 * @param start to the second
 * @param end after start; null for none
 * @param customFields raw values by shortname; a field that the site lacks is ignored without a
 *     word
 * @param language the code of the language that everybody sees the course in; empty for everybody's
 *     own. Moodle refuses a language that it does not have
 */
public record NewCourse(
    ShortName shortName,
    String fullName,
    IdNumber idNumber,
    @Nullable CategoryId category,
    String format,
    int sections,
    String summary,
    boolean visible,
    Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields,
    String language,
    GroupMode groupMode) {

  public NewCourse {
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }

  /** A course in everybody's own language, without groups. */
  public NewCourse(
      ShortName shortName,
      String fullName,
      IdNumber idNumber,
      @Nullable CategoryId category,
      String format,
      int sections,
      String summary,
      boolean visible,
      Instant start,
      @Nullable Instant end,
      SortedMap<String, String> customFields) {
    this(
        shortName,
        fullName,
        idNumber,
        category,
        format,
        sections,
        summary,
        visible,
        start,
        end,
        customFields,
        "",
        GroupMode.NONE);
  }

  /** The same course in a category. */
  public NewCourse in(CategoryId place) {
    return new NewCourse(
        shortName,
        fullName,
        idNumber,
        place,
        format,
        sections,
        summary,
        visible,
        start,
        end,
        customFields,
        language,
        groupMode);
  }

  /**
   * The category.
   *
   * @throws IllegalStateException while it is still to be made
   */
  CategoryId place() {
    if (category == null) {
      throw new IllegalStateException("the category is still to be made: " + idNumber);
    }
    return category;
  }
}
