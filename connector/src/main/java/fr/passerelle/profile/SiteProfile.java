package fr.passerelle.profile;

import fr.passerelle.moodle.CourseText;
import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one Moodle site names the things that Passerelle deals with. Immutable.
 *
 * @param timeZone in which a course's first day begins and its last day ends
 * @param shortName the pattern of new short names, see {@link ShortNamePattern}
 * @param category where new courses go: category names from the top down
 * @param formats Moodle's course format for each answer to "FORMAT DU PARCOURS ?"
 * @param templates the course to copy for each of those answers, by its short name or by the path
 *     of category names and full name; where none is named, a course is created empty
 * @param defaultFormat the course format where the form names none
 * @param sections how many sections a new course has besides the first, 0 to 52
 * @param customFields the course custom field's shortname for each part of a request; a part that
 *     is not named goes to the summary only
 * @param fieldOptions the options of each custom field that is a list to choose from, in the site's
 *     order, by the field's shortname; no web service tells them
 * @param origin where requests come from that don't say so, for {@code {ORIGIN}}; may be empty
 * @param createCategories whether a category that is missing may be made
 * @param sectionTitles titles of the sections after the first; none for Moodle's own
 * @param lang the code of the language that everybody sees new courses in; empty for everybody's
 *     own
 * @param groupMode of new courses
 * @param groupPerTutor whether each tutor gets a group
 * @param groupName how these groups are named
 * @param summaryTemplate the file of the academy's own summary, as the settings name it; empty for
 *     the shipped one
 * @param roleIds the numbers of roles by shortname, for sites on which they can't be learnt from a
 *     roster
 * @param count which courses are counted
 * @param counting who counts in them
 * @param alarms how far a count may be from the one before
 * @param brake from how many changed courses on a plan has to be confirmed
 */
public record SiteProfile(
    String name,
    ZoneId timeZone,
    Roles roles,
    SortedMap<String, RoleId> roleIds,
    ShortNamePattern shortName,
    List<String> category,
    SortedMap<String, String> formats,
    SortedMap<String, String> templates,
    String defaultFormat,
    int sections,
    SortedMap<RequestPart, String> customFields,
    SortedMap<String, List<String>> fieldOptions,
    String origin,
    boolean createCategories,
    List<String> sectionTitles,
    String lang,
    GroupMode groupMode,
    boolean groupPerTutor,
    GroupNamePattern groupName,
    String summaryTemplate,
    CountSelection count,
    CountTerms counting,
    AlarmLimits alarms,
    BrakeLimits brake) {

  /** The most sections that a course may be created with. */
  public static final int MAX_SECTIONS = 52;

  public SiteProfile {
    category = List.copyOf(category);
    roleIds = sorted(roleIds);
    formats = sorted(formats);
    templates = sorted(templates);
    customFields = sorted(customFields);
    fieldOptions = options(fieldOptions);
    sectionTitles = List.copyOf(sectionTitles);
    if (sections < 0 || sections > MAX_SECTIONS) {
      throw new RefusedValueException("sections", Message.of("profile.sections", MAX_SECTIONS));
    }
    if (sectionTitles.size() > MAX_SECTIONS) {
      throw new RefusedValueException(
          "sectionTitles", Message.of("profile.sections", MAX_SECTIONS));
    }
    if (!sectionTitles.stream().allMatch(SiteProfile::isTitle)) {
      throw new RefusedValueException(
          "sectionTitles", Message.of("profile.section-title", CourseText.LONGEST_SECTION_NAME));
    }
    if (!lang.isEmpty() && !CourseText.isLanguage(lang)) {
      throw new RefusedValueException("lang", Message.of("profile.lang"));
    }
    if (category.isEmpty()) {
      throw new RefusedValueException("category", Message.of("profile.no-path"));
    }
  }

  private static boolean isTitle(String title) {
    return !title.isBlank()
        && title.equals(title.strip())
        && title.codePointCount(0, title.length()) <= CourseText.LONGEST_SECTION_NAME
        && !CourseText.looksLikeMarkup(title);
  }

  private static SortedMap<String, List<String>> options(SortedMap<String, List<String>> lists) {
    SortedMap<String, List<String>> copies = new TreeMap<>();
    lists.forEach((field, options) -> copies.put(field, List.copyOf(options)));
    return Collections.unmodifiableSortedMap(copies);
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(SortedMap<K, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
