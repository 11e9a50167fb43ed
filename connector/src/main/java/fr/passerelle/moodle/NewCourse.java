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
 * @param summary HTML; may be empty
 * @param format a course format that the site has; Moodle accepts unknown ones without a word
 * @param sections sections besides section 0, 0 to 52
 * @param start to the second
 * @param end after start; null for none
 * @param customFields raw values by shortname; a field that the site lacks is ignored without a
 *     word
 */
public record NewCourse(
    ShortName shortName,
    String fullName,
    IdNumber idNumber,
    CategoryId category,
    String format,
    int sections,
    String summary,
    boolean visible,
    Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields) {

  public NewCourse {
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }
}
