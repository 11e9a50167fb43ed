package fr.passerelle.sandbox.site;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A course.
 *
 * @param category 0 for the front page; may be one that does not exist, since Moodle writes it all
 *     the same
 * @param idNumber empty where the course has none
 * @param summary HTML as it was sent
 * @param start epoch seconds; 0 for none
 * @param end epoch seconds; 0 for none
 * @param sections sections besides section 0
 * @param settings the whole numbers that nobody here looks at, by their name on the wire
 * @param showsDates what {@code showactivitydates} says
 * @param created epoch seconds
 * @param modified epoch seconds
 * @param customFields raw values by the field's short name; an absent field is empty
 */
public record Course(
    long id,
    long category,
    String fullName,
    String shortName,
    String idNumber,
    String summary,
    String format,
    boolean visible,
    long start,
    long end,
    long sections,
    String lang,
    SortedMap<String, Long> settings,
    boolean showsDates,
    long created,
    long modified,
    SortedMap<String, String> customFields)
    implements Row {

  /** The course that stands for the site itself. */
  public static final long FRONT_PAGE = 1;

  /** The value of {@code groupmode} that keeps groups apart. */
  private static final long SEPARATE_GROUPS = 1;

  public Course {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }

  public boolean frontPage() {
    return id == FRONT_PAGE;
  }

  public boolean separatesGroups() {
    return settings.getOrDefault("groupmode", 0L) == SEPARATE_GROUPS;
  }

  public Course withSettings(SortedMap<String, Long> others) {
    return new Course(
        id,
        category,
        fullName,
        shortName,
        idNumber,
        summary,
        format,
        visible,
        start,
        end,
        sections,
        lang,
        others,
        showsDates,
        created,
        modified,
        customFields);
  }
}
