package fr.passerelle.provisioning;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.IdNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The course that a request asks for, in the terms of one site.
 *
 * @param category names from the top down
 * @param template the course to copy, as the profile names it; null for none
 * @param summary HTML in which every text of the request is escaped
 * @param start 00:00:00 of the first day in the site's zone; null where the request gives none
 * @param end 23:59:59 of the last day; null where the request gives none
 * @param customFields values by the field's shortname, as people write them; only non-empty ones
 * @param ownFields those of them that the request itself names
 * @param mayMakeCategory whether a missing category may be made
 * @param sectionTitles of the sections after the first; may be fewer than there are
 * @param language a code; empty for everybody's own
 * @param groups one for each tutor; none where the request wants none
 */
record DesiredCourse(
    IdNumber idNumber,
    ShortNameWish shortName,
    String fullName,
    List<String> category,
    String format,
    int sections,
    @Nullable String template,
    String summary,
    @Nullable Instant start,
    @Nullable Instant end,
    SortedMap<String, String> customFields,
    SortedSet<String> ownFields,
    List<DesiredStaff> staff,
    boolean mayMakeCategory,
    List<String> sectionTitles,
    String language,
    GroupMode groupMode,
    List<DesiredGroup> groups) {

  DesiredCourse {
    category = List.copyOf(category);
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
    ownFields = Collections.unmodifiableSortedSet(new TreeSet<>(ownFields));
    staff = List.copyOf(staff);
    sectionTitles = List.copyOf(sectionTitles);
    groups = List.copyOf(groups);
  }
}
