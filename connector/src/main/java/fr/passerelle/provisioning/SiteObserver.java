package fr.passerelle.provisioning;

import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.Meanwhile;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Section;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a site what a plan has to know. READs only. */
public final class SiteObserver {

  private final MoodleClient client;
  private final SiteProfile profile;

  public SiteObserver(MoodleClient client, SiteProfile profile) {
    this.client = client;
    this.profile = profile;
  }

  /**
   * The site's answers. What can be asked at the same time is: short names and accounts, which need
   * no other answer but the courses', are looked up beside all else.
   *
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read
   */
  public ObservedSite observe(SiteQuestions questions) {
    Meanwhile<List<Category>> categories = client.meanwhile(client.categories()::all);
    SortedMap<IdNumber, List<Course>> courses =
        new TreeMap<>(client.courses().byIdNumber(questions.idNumbers()));
    CategoryTree tree = new CategoryTree(categories.result());
    questions.halfMade().forEach(copy -> find(copy, courses));
    Meanwhile<SortedMap<ShortName, List<CourseId>>> takers =
        client.meanwhile(() -> takers(new FreeNames(client.courses()).takers(questions, courses)));
    Meanwhile<SortedMap<EmailAddress, List<UserId>>> accounts =
        client.meanwhile(() -> accounts(client.users().byEmail(questions.emails())));
    return observed(questions, courses, tree, takers, accounts);
  }

  private ObservedSite observed(
      SiteQuestions questions,
      SortedMap<IdNumber, List<Course>> courses,
      CategoryTree tree,
      Meanwhile<SortedMap<ShortName, List<CourseId>>> takers,
      Meanwhile<SortedMap<EmailAddress, List<UserId>>> accounts) {
    SortedMap<CourseId, List<Participant>> rosters = rosters(courses.values());
    CategoryCourses inCategories = new CategoryCourses(client.courses());
    SiteSearch search = new SiteSearch(client, profile, tree, inCategories);
    courses.values().forEach(found -> found.forEach(search::learn));
    rosters.values().forEach(search::learn);
    search.until(questions.roles());
    SortedSet<CourseId> withGroups = ids(courses, questions.withGroups());
    SortedMap<IdNumber, List<Lookalike>> lookalikes =
        lookalikes(questions, tree, courses, inCategories);
    SortedMap<String, List<TemplateCourse>> templates =
        new TemplateSearch(client, tree, inCategories).find(questions.templates());
    SortedMap<CourseId, SortedSet<Integer>> unnamed = unnamed(ids(courses, questions.withTitles()));
    SortedMap<CourseId, List<Group>> groups = groups(withGroups);
    SortedSet<String> unknownFormats = unknownFormats(questions, courses);
    SortedSet<String> unknownLanguages = unknownLanguages(questions, courses);
    Collection<List<UserId>> known = accounts.result().values();
    return new ObservedSite(
        categories(questions, tree),
        courses,
        takers.result(),
        accounts.result(),
        search.roleIds(questions.roles()),
        search.fieldTypes(),
        mapped(rosters, roster -> staff(roster, known, questions.roles())),
        lookalikes,
        outside(questions, tree, courses.values()),
        templates,
        strangers(questions, courses, rosters),
        near(questions, tree),
        unnamed,
        groups,
        mapped(of(rosters, withGroups), roster -> members(roster, known)),
        means(),
        unknownFormats,
        unknownLanguages);
  }

  private SortedSet<String> unknownFormats(
      SiteQuestions questions, SortedMap<IdNumber, List<Course>> courses) {
    if (!isAnyUnmade(questions, courses)
        || questions.formats().isEmpty()
        || !client.soundings().canTellFormats()) {
      return new TreeSet<>();
    }
    SortedSet<String> unknown = new TreeSet<>(questions.formats());
    unknown.removeAll(client.soundings().knownFormats(questions.formats()));
    return unknown;
  }

  private SortedSet<String> unknownLanguages(
      SiteQuestions questions, SortedMap<IdNumber, List<Course>> courses) {
    if (!isAnyUnmade(questions, courses)
        || questions.languages().isEmpty()
        || !client.soundings().canTellLanguages()) {
      return new TreeSet<>();
    }
    SortedSet<String> unknown = new TreeSet<>(questions.languages());
    unknown.removeAll(client.soundings().knownLanguages(questions.languages()));
    return unknown;
  }

  /** Whether a course is missing, or there is only a copy that has not got its idnumber. */
  private static boolean isAnyUnmade(
      SiteQuestions questions, SortedMap<IdNumber, List<Course>> courses) {
    return questions.idNumbers().stream()
        .map(key -> courses.getOrDefault(key, List.of()))
        .anyMatch(found -> found.stream().allMatch(course -> course.idNumber() == null));
  }

  /** Puts a copy without an idnumber in the place that it is to have. */
  private void find(HalfMade copy, SortedMap<IdNumber, List<Course>> courses) {
    if (courses.getOrDefault(copy.reference(), List.of()).isEmpty()) {
      client
          .courses()
          .byId(copy.course())
          .filter(course -> course.idNumber() == null)
          .ifPresent(course -> courses.put(copy.reference(), List.of(course)));
    }
  }

  private SortedMap<CourseId, Integer> strangers(
      SiteQuestions questions,
      SortedMap<IdNumber, List<Course>> courses,
      SortedMap<CourseId, List<Participant>> rosters) {
    SortedMap<CourseId, Integer> strangers = new TreeMap<>();
    for (HalfMade copy : questions.halfMade()) {
      boolean unnamed =
          courses.getOrDefault(copy.reference(), List.of()).stream()
              .anyMatch(it -> it.id().equals(copy.course()) && it.idNumber() == null);
      int people = Strangers.count(client, rosters.getOrDefault(copy.course(), List.of()));
      if (unnamed && people > 0) {
        strangers.put(copy.course(), people);
      }
    }
    return strangers;
  }

  /** Looks through the categories in which courses are wanted, if any course is missing. */
  private SortedMap<IdNumber, List<Lookalike>> lookalikes(
      SiteQuestions questions,
      CategoryTree tree,
      SortedMap<IdNumber, List<Course>> courses,
      CategoryCourses inCategories) {
    List<TitleQuestion> missing =
        questions.titles().stream()
            .filter(title -> courses.getOrDefault(title.idNumber(), List.of()).isEmpty())
            .toList();
    if (missing.isEmpty()) {
      return new TreeMap<>();
    }
    List<Course> candidates =
        questions.categories().stream()
            .flatMap(path -> tree.find(path).stream())
            .map(Category::id)
            .distinct()
            .flatMap(category -> inCategories.in(category).stream())
            .toList();
    return Lookalikes.of(missing, candidates);
  }

  private SortedSet<CourseId> outside(
      SiteQuestions questions, CategoryTree tree, Collection<List<Course>> courses) {
    Set<CategoryId> inside = new HashSet<>();
    Stream.of(List.of(profile.category()), profile.count().categories(), questions.categories())
        .flatMap(List::stream)
        .forEach(path -> inside.addAll(subtrees(tree, path)));
    profile.count().except().forEach(path -> inside.removeAll(subtrees(tree, path)));
    return courses.stream()
        .flatMap(List::stream)
        .filter(course -> !inside.contains(course.category()))
        .map(Course::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<CategoryId> subtrees(CategoryTree tree, List<String> path) {
    return tree.find(path).stream().flatMap(top -> tree.subtree(top.id()).stream()).toList();
  }

  private static SortedSet<CourseId> ids(
      Map<IdNumber, List<Course>> courses, SortedSet<IdNumber> wanted) {
    SortedSet<CourseId> ids = new TreeSet<>();
    wanted.forEach(key -> courses.getOrDefault(key, List.of()).forEach(it -> ids.add(it.id())));
    return ids;
  }

  private static <T> SortedMap<CourseId, T> of(Map<CourseId, T> all, SortedSet<CourseId> courses) {
    SortedMap<CourseId, T> some = new TreeMap<>(all);
    some.keySet().retainAll(courses);
    return some;
  }

  private Means means() {
    return new Means(
        client.categories().canBeMade(),
        client.sections().canBeNamed(),
        client.groups().canBeMade(),
        client.soundings().canTellLanguages());
  }

  private static SortedMap<String, List<String>> near(SiteQuestions questions, CategoryTree tree) {
    NearCategories near = new NearCategories(tree);
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (List<String> path : NearCategories.beginnings(questions.categories())) {
      if (tree.find(path).isEmpty()) {
        found.put(String.join(" > ", path), near.to(path));
      }
    }
    return found;
  }

  /** What a person named since is theirs, so the names themselves do not matter. */
  private SortedMap<CourseId, SortedSet<Integer>> unnamed(SortedSet<CourseId> courses) {
    if (courses.isEmpty() || !client.sections().canBeNamed()) {
      return new TreeMap<>();
    }
    return mapped(
        client.sections().of(courses),
        reading ->
            reading.orThrow().stream()
                .filter(Section::isUnnamed)
                .map(Section::number)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private SortedMap<CourseId, List<Group>> groups(SortedSet<CourseId> courses) {
    return courses.isEmpty() || !client.groups().canBeMade()
        ? new TreeMap<>()
        : mapped(
            client.groups().of(courses),
            reading -> reading.orThrow().stream().sorted(Comparator.comparing(Group::id)).toList());
  }

  private static SortedMap<UserId, SortedSet<GroupId>> members(
      List<Participant> roster, Collection<List<UserId>> accounts) {
    SortedMap<UserId, SortedSet<GroupId>> members = new TreeMap<>();
    for (Participant participant : roster) {
      if (accounts.stream().anyMatch(it -> it.contains(participant.user()))) {
        members.put(participant.user(), new TreeSet<>(participant.groups().keySet()));
      }
    }
    return members;
  }

  private static SortedMap<String, List<CategoryId>> categories(
      SiteQuestions questions, CategoryTree tree) {
    SortedMap<String, List<CategoryId>> found = new TreeMap<>();
    for (List<String> path : NearCategories.beginnings(questions.categories())) {
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
    List<CourseId> ids = courses.stream().flatMap(List::stream).map(Course::id).toList();
    return mapped(
        client.enrolments().participants(ids, EnrolmentFilter.ANY),
        roster -> roster.orThrow().participants());
  }

  /** Only who was asked for: a candidate who enrols must not make a plan stale. */
  private static SortedMap<UserId, SortedSet<String>> staff(
      List<Participant> roster, Collection<List<UserId>> accounts, SortedSet<String> roles) {
    SortedMap<UserId, SortedSet<String>> staff = new TreeMap<>();
    for (Participant participant : roster) {
      SortedSet<String> held = new TreeSet<>(participant.roles().keySet());
      held.retainAll(roles);
      if (!held.isEmpty() && accounts.stream().anyMatch(it -> it.contains(participant.user()))) {
        staff.put(participant.user(), held);
      }
    }
    return staff;
  }

  private static <K, A, B> SortedMap<K, B> mapped(Map<K, A> map, Function<A, B> change) {
    SortedMap<K, B> result = new TreeMap<>();
    map.forEach((key, value) -> result.put(key, change.apply(value)));
    return result;
  }
}
