package fr.passerelle.opening;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.SiteName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator settles of one course where it is not as the site's profile has it.
 * Immutable.
 *
 * @param origin where the request comes from, such as {@code A008}; empty for the site's own
 * @param sectionTitles of the sections after the first; empty for the site's own
 * @param language the code of the language that everybody sees the course in; empty for the site's
 *     own
 * @param groupMode null for the site's own
 * @param groupPerTutor null for the site's own
 * @param customFields values of course custom fields by the field's shortname, as people write them
 * @param site the only site on which the course is wanted, by its name in the settings; null for
 *     whichever site the request is planned for
 */
public record CourseWishes(
    String origin,
    List<String> sectionTitles,
    String language,
    @Nullable GroupMode groupMode,
    @Nullable Boolean groupPerTutor,
    SortedMap<String, String> customFields,
    @Nullable SiteName site) {

  /** All as the site has it. */
  public static final CourseWishes NONE =
      new CourseWishes("", List.of(), "", null, null, Collections.emptySortedMap(), null);

  public CourseWishes {
    sectionTitles = List.copyOf(sectionTitles);
    customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
  }

  /** Whether the course may be opened on a site. */
  public boolean allow(SiteName any) {
    return site == null || site.equals(any);
  }
}
