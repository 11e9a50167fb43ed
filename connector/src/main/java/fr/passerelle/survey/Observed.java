package fr.passerelle.survey;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.ShownAccount;
import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.moodle.ShownCourse;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.ReportPurpose;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a site answered to everything that was asked of it.
 *
 * @param address where it was asked
 * @param trials what came of a harmless call of each function that has one
 * @param administrator whether the token is that of an administrator of the site
 * @param hiddenCategories whether hidden categories may be listed
 * @param looks the courses of some categories
 * @param rosters the beginnings of some courses' lists
 * @param active what came of asking one course for its active people
 * @param allGroups whether a course shows the people of all its groups
 * @param others what is shown of other people's accounts
 * @param tables the reports that the profile names
 * @param formats which of the profile's course formats the site has
 * @param templates how many courses each template of the profile may mean
 */
record Observed(
    SiteAddress address,
    Asked<SiteInfo> site,
    Map<ServiceFunction, Asked<?>> trials,
    Asked<Boolean> administrator,
    Asked<List<ShownCategory>> categories,
    Asked<Boolean> hiddenCategories,
    List<CategoryLook> looks,
    List<RosterLook> rosters,
    Asked<List<Participant>> active,
    Asked<Boolean> allGroups,
    Asked<List<ShownAccount>> own,
    Others others,
    Asked<List<CustomReport>> reports,
    SortedMap<ReportPurpose, Asked<ReportTable>> tables,
    Asked<SortedSet<String>> formats,
    SortedMap<String, Asked<Long>> templates) {

  /** The accounts of others: how many were asked for, and what is shown of them. */
  record Others(int asked, Asked<List<ShownAccount>> shown) {

    static final Others NOBODY = new Others(0, Asked.not());
  }

  Observed {
    trials = Map.copyOf(trials);
    looks = List.copyOf(looks);
    rosters = List.copyOf(rosters);
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
  }

  /**
   * A site of which nothing else could be asked.
   *
   * @param categories tells whether the token opens anything at all
   */
  static Observed closed(
      SiteAddress address, Asked<SiteInfo> site, Asked<List<ShownCategory>> categories) {
    return new Observed(
        address,
        site,
        new EnumMap<>(ServiceFunction.class),
        Asked.not(),
        categories,
        Asked.not(),
        List.of(),
        List.of(),
        Asked.not(),
        Asked.not(),
        Asked.not(),
        Others.NOBODY,
        Asked.not(),
        new TreeMap<>(),
        Asked.not(),
        new TreeMap<>());
  }

  /** Whether the account is refused its own record, which every account may read otherwise. */
  boolean isAccountClosed() {
    return own.failure().filter(AccessException.class::isInstance).isPresent();
  }

  /** Whether any category is shown at all. */
  boolean showsCategories() {
    return !categories.or(List.of()).isEmpty();
  }

  CategoryTree tree() {
    return tree(categories.or(List.of()));
  }

  static CategoryTree tree(List<ShownCategory> shown) {
    return new CategoryTree(shown.stream().map(ShownCategory::category).toList());
  }

  List<ShownCourse> courses() {
    return looks.stream().flatMap(look -> look.courses().or(List.of()).stream()).toList();
  }

  List<ShownCourse> enteredCourses() {
    return courses().stream().filter(ShownCourse::entered).toList();
  }

  List<Participant> people() {
    return rosters.stream().flatMap(it -> it.people().or(List.of()).stream()).toList();
  }

  /** Whether nobody was left out of a list without a word, as far as can be seen. */
  boolean showsEverybody() {
    return rosters.stream().allMatch(RosterLook::whole);
  }

  /** The roles that somebody was seen to hold, by shortname. */
  Set<String> roles() {
    return rolesOf(people());
  }

  static Set<String> rolesOf(List<Participant> people) {
    Set<String> roles = new TreeSet<>();
    people.forEach(person -> roles.addAll(person.roles().keySet()));
    return roles;
  }

  /** The courses whose list Moodle can't render, most often for somebody's name. */
  List<CourseId> unrenderable() {
    return rosters.stream()
        .filter(look -> look.people().failedWith("invalidresponse"))
        .map(RosterLook::course)
        .toList();
  }
}
