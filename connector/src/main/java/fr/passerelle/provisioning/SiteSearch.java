package fr.passerelle.provisioning;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.RefusedException;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Learns from a site's courses what Moodle has no function to tell: the numbers of the roles, from
 * who holds them, and the types of the custom fields. Looks no further than it has to.
 */
final class SiteSearch {

  /** In how many rosters to look for somebody who holds a role. */
  private static final int ROSTERS = 40;

  private final MoodleClient client;
  private final SiteProfile profile;
  private final CategoryTree tree;
  private final CategoryCourses courses;
  private final SortedMap<String, RoleId> roles;
  private final List<Course> seen = new ArrayList<>();
  private int rostersRead;

  SiteSearch(MoodleClient client, SiteProfile profile, CategoryTree tree, CategoryCourses courses) {
    this.client = client;
    this.profile = profile;
    this.tree = tree;
    this.courses = courses;
    this.roles = new TreeMap<>(profile.roleIds());
  }

  void learn(Course course) {
    seen.add(course);
  }

  void learn(List<Participant> roster) {
    roster.forEach(participant -> participant.roles().forEach(roles::putIfAbsent));
  }

  /** Goes from course to course until the roles and the fields are known, or there are no more. */
  void until(SortedSet<String> wanted) {
    Iterator<CategoryId> categories = categories().iterator();
    while (categories.hasNext() && (seen.isEmpty() || isLooking(wanted))) {
      for (Course course : courses.in(categories.next())) {
        learn(course);
        if (isLooking(wanted)) {
          rostersRead++;
          learnFrom(course);
        }
      }
    }
  }

  /** A course that can't be looked into teaches nothing; the next one may. */
  private void learnFrom(Course course) {
    try {
      learn(client.enrolments().participants(course.id(), EnrolmentFilter.ANY).participants());
    } catch (AccessException | RefusedException closed) {
      return;
    }
  }

  private boolean isLooking(SortedSet<String> wanted) {
    return rostersRead < ROSTERS && !roles.keySet().containsAll(wanted);
  }

  /** Where people are first, then everywhere else. */
  private Set<CategoryId> categories() {
    Set<CategoryId> categories = new LinkedHashSet<>();
    for (List<String> path : profile.count().categories()) {
      tree.find(path).forEach(top -> categories.addAll(tree.subtree(top.id())));
    }
    tree.all().stream().map(Category::id).forEach(categories::add);
    return categories;
  }

  SortedMap<String, RoleId> roleIds(SortedSet<String> wanted) {
    SortedMap<String, RoleId> known = new TreeMap<>(roles);
    known.keySet().retainAll(wanted);
    return known;
  }

  /** Text areas written through web services are kept from 4.5 on; 4.1 loses them. */
  FieldTypes fieldTypes() {
    return FieldTypes.shownBy(seen, client.site().isAtLeast(4, 5), profile);
  }
}
