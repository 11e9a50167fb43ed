package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The course that a request asks for, in the terms of one site.
 *
 * @param category names from the top down
 * @param template the course to copy, as the profile names it; null for none
 * @param summary HTML in which every text of the request is escaped
 * @param start 00:00:00 of the first day in the site's zone; null where the request gives none
 * @param end 23:59:59 of the last day; null where the request gives none
 * @param customFields raw values by the field's shortname; only non-empty ones
 */
record DesiredCourse(
    IdNumber idNumber,
    ShortName shortName,
    String fullName,
    List<String> category,
    String format,
    int sections,
    @Nullable String template,
    String summary,
    @Nullable Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields,
    List<DesiredStaff> staff) {

  DesiredCourse {
    category = List.copyOf(category);
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
    staff = List.copyOf(staff);
  }
}
