package fr.passerelle.provisioning;

import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks a site what a plan has to know. READs only. */
public final class SiteObserver {

  private final MoodleClient client;
  private final SiteProfile profile;

  public SiteObserver(MoodleClient client, SiteProfile profile) {
    this.client = client;
    this.profile = profile;
  }

  /**
   * The site's answers.
   *
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read
   */
  public ObservedSite observe(SiteQuestions questions) {
    CategoryTree tree = new CategoryTree(client.categories().all());
    SortedMap<IdNumber, List<Course>> courses =
        new TreeMap<>(client.courses().byIdNumber(questions.idNumbers()));
    SortedMap<CourseId, List<Participant>> rosters = rosters(courses.values());
    SiteSearch search = new SiteSearch(client, profile, tree);
    courses.values().forEach(found -> found.forEach(search::learn));
    rosters.values().forEach(search::learn);
    search.until(questions.roles());
    return new ObservedSite(
        categories(questions, tree),
        courses,
        takers(client.courses().takingShortName(questions.shortNames())),
        accounts(client.users().byEmail(questions.emails())),
        search.roleIds(questions.roles()),
        search.fieldTypes(),
        staff(rosters));
  }

  private static SortedMap<String, List<CategoryId>> categories(
      SiteQuestions questions, CategoryTree tree) {
    SortedMap<String, List<CategoryId>> found = new TreeMap<>();
    for (List<String> path : questions.categories()) {
      found.put(
          String.join(" > ", path), tree.find(path).stream().map(Category::id).sorted().toList());
    }
    return found;
  }

  private static SortedMap<ShortName, List<CourseId>> takers(Map<ShortName, List<Course>> found) {
    return mapped(found, courses -> courses.stream().map(Course::id).sorted().toList());
  }

  private static SortedMap<EmailAddress, List<UserId>> accounts(
      Map<EmailAddress, List<Account>> found) {
    return mapped(found, accounts -> accounts.stream().map(Account::id).sorted().toList());
  }

  private SortedMap<CourseId, List<Participant>> rosters(Collection<List<Course>> courses) {
    SortedMap<CourseId, List<Participant>> rosters = new TreeMap<>();
    courses.stream()
        .flatMap(List::stream)
        .forEach(course -> rosters.put(course.id(), roster(course.id())));
    return rosters;
  }

  private List<Participant> roster(CourseId course) {
    return client.enrolments().participants(course, EnrolmentFilter.ANY).participants();
  }

  private static SortedMap<CourseId, SortedMap<UserId, SortedSet<String>>> staff(
      SortedMap<CourseId, List<Participant>> rosters) {
    return mapped(
        rosters,
        roster -> {
          SortedMap<UserId, SortedSet<String>> roles = new TreeMap<>();
          roster.forEach(p -> roles.put(p.user(), new TreeSet<>(p.roles().keySet())));
          return roles;
        });
  }

  private static <K, A, B> SortedMap<K, B> mapped(Map<K, A> map, Function<A, B> change) {
    SortedMap<K, B> result = new TreeMap<>();
    map.forEach((key, value) -> result.put(key, change.apply(value)));
    return result;
  }
}
