package fr.passerelle.moodle;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A course as a site shows it. Names are unescaped.
 *
 * @param idNumber null where the course has none, or where the token's user lacks {@code
 *     moodle/course:update} and so can't see it
 * @param summary HTML, as stored
 * @param start null where the site says 0
 * @param end null where the course has no end
 * @param groupMode null where the token's user lacks {@code moodle/course:update} and so can't see
 *     it
 * @param language the code of the language that everybody sees it in, empty for everybody's own;
 *     null where the site does not say
 * @param customFields by the field's shortname; holds every field that the site shows for this
 *     course, also empty ones. An empty map may mean that the site has no fields or that it is too
 *     old to have them
 */
public record Course(
    CourseId id,
    ShortName shortName,
    String fullName,
    @Nullable IdNumber idNumber,
    CategoryId category,
    String format,
    String summary,
    boolean visible,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable GroupMode groupMode,
    @Nullable String language,
    SortedMap<String, CustomField> customFields) {

  public Course {
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }
}
