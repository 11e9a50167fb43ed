package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A site's answers to {@link SiteQuestions}: all that a plan depends on.
 *
 * @param categories the categories at each path asked for and at each beginning of it, by the
 *     path's names joined with {@code " > "}
 * @param courses the courses that carry each idnumber asked for
 * @param takers the courses that hold each short name asked for, as loosely as the site compares
 * @param accounts the accounts with each e-mail address asked for
 * @param roleIds the numbers of the roles asked for, as far as they are known
 * @param fieldTypes the course custom fields
 * @param staff who of the accounts holds which of the roles asked for, in each course of {@code
 *     courses}
 * @param lookalikes for each reference that no course carries, the courses that may be meant
 * @param outside which of {@code courses} lie in none of the categories of the profile and of the
 *     questions
 * @param templates the courses that each template asked for may be
 * @param strangers how many people are in each copy that is to be finished, without the token's
 *     own; only where there are any
 * @param near for each of these paths that leads nowhere, what may have been meant
 * @param unnamed the places of the sections that nobody has named, in each course whose request
 *     names sections
 * @param groups the groups of each course whose request wants some
 * @param members in which of these groups the accounts are, by course
 * @param means what the token's service lets be done
 * @param unknownFormats which of the formats asked for the site does not have, as far as it tells;
 *     only looked at where a course is missing
 * @param unknownLanguages the same of languages
 */
public record ObservedSite(
    SortedMap<String, List<CategoryId>> categories,
    SortedMap<IdNumber, List<Course>> courses,
    SortedMap<ShortName, List<CourseId>> takers,
    SortedMap<EmailAddress, List<UserId>> accounts,
    SortedMap<String, RoleId> roleIds,
    FieldTypes fieldTypes,
    SortedMap<CourseId, SortedMap<UserId, SortedSet<String>>> staff,
    SortedMap<IdNumber, List<Lookalike>> lookalikes,
    SortedSet<CourseId> outside,
    SortedMap<String, List<TemplateCourse>> templates,
    SortedMap<CourseId, Integer> strangers,
    SortedMap<String, List<String>> near,
    SortedMap<CourseId, SortedSet<Integer>> unnamed,
    SortedMap<CourseId, List<Group>> groups,
    SortedMap<CourseId, SortedMap<UserId, SortedSet<GroupId>>> members,
    Means means,
    SortedSet<String> unknownFormats,
    SortedSet<String> unknownLanguages) {

  /**
   * A hash that changes when anything changes that a plan depends on. Paths that are near to one
   * that leads nowhere only go into a hint, unless a database would take one for the other.
   *
   * @return 64 hexadecimal digits
   */
  public String fingerprint() {
    SortedMap<String, List<String>> decisive = new TreeMap<>();
    near.forEach(
        (path, others) ->
            decisive.put(path, others.stream().filter(it -> LooseText.same(it, path)).toList()));
    return PlanFile.sha256(
        new ObservedSite(
            categories,
            courses,
            takers,
            accounts,
            roleIds,
            fieldTypes,
            staff,
            lookalikes,
            outside,
            templates,
            strangers,
            decisive,
            unnamed,
            groups,
            members,
            means,
            unknownFormats,
            unknownLanguages));
  }
}
