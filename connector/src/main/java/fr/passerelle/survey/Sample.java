package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.COURSES_BY_FIELD;
import static fr.passerelle.moodle.ServiceFunction.ENROLLED_USERS;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.moodle.ShownCourse;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some courses of a site, those first that the profile names, with the beginnings of their lists.
 * Enough to see the rights, few enough to be quick on a large site. For one use, by one thread.
 */
final class Sample {

  private static final int MOST_CATEGORIES = 12;
  private static final int ENOUGH_COURSES = 300;
  private static final int MOST_ROSTERS = 12;
  private static final int ENOUGH_ROSTERS = 3;

  /** How many people of a list are read. */
  static final int PLACES = 50;

  private final MoodleClient client;
  private final SiteProfile profile;
  private final SiteInfo info;
  private final List<ShownCategory> categories;
  private final List<CategoryLook> looks = new ArrayList<>();
  private final List<RosterLook> rosters = new ArrayList<>();

  Sample(MoodleClient client, SiteProfile profile, SiteInfo info, List<ShownCategory> categories) {
    this.client = client;
    this.profile = profile;
    this.info = info;
    this.categories = categories;
  }

  void take() {
    if (offers(COURSES_BY_FIELD)) {
      inOrder().stream()
          .filter(category -> category.courses() > 0)
          .limit(MOST_CATEGORIES)
          .forEach(this::look);
    }
    if (offers(ENROLLED_USERS)) {
      courses().stream().limit(MOST_ROSTERS).forEach(course -> look(course.id()));
    }
  }

  private boolean offers(ServiceFunction function) {
    return info.offers(function.wireName());
  }

  /** Where people are first, then where new courses go, then everywhere else. */
  private List<ShownCategory> inOrder() {
    CategoryTree tree = Observed.tree(categories);
    Set<CategoryId> order = new LinkedHashSet<>();
    List<List<String>> paths = new ArrayList<>(profile.count().categories());
    paths.add(profile.category());
    for (List<String> path : paths) {
      tree.find(path).forEach(top -> order.addAll(tree.subtree(top.id())));
    }
    tree.all().stream().map(Category::id).forEach(order::add);
    return order.stream().flatMap(id -> shown(id).stream()).toList();
  }

  private Optional<ShownCategory> shown(CategoryId id) {
    return categories.stream().filter(it -> it.category().id().equals(id)).findFirst();
  }

  private void look(ShownCategory category) {
    if (courses().size() < ENOUGH_COURSES) {
      CategoryLook look =
          new CategoryLook(
              category, Asked.of(() -> client.soundings().courses(category.category().id())));
      looks.add(look.unseen() == 0 ? look : look.countedAgain(categoriesNow()));
    }
  }

  private List<ShownCategory> categoriesNow() {
    return Asked.of(client.soundings()::categories).or(List.of());
  }

  private void look(CourseId course) {
    if (!hasEnough()) {
      Asked<List<Participant>> people = Asked.of(() -> read(course, 0, PLACES));
      boolean whole =
          people.match(
              found -> Asked.of(() -> isWhole(course, found.size())).or(true),
              failure -> true,
              () -> true);
      rosters.add(new RosterLook(course, people, whole));
    }
  }

  private boolean hasEnough() {
    long withPeople = rosters.stream().filter(it -> !it.people().or(List.of()).isEmpty()).count();
    return withPeople >= ENOUGH_ROSTERS && Observed.rolesOf(people()).containsAll(wantedRoles());
  }

  private Set<String> wantedRoles() {
    Set<String> wanted = new TreeSet<>(profile.roles().learner());
    wanted.addAll(profile.roles().tutor());
    wanted.add(profile.roles().pilot());
    wanted.add(profile.roles().designer());
    return wanted;
  }

  /**
   * Moodle leaves people out of the places that they stand on, so gaps show: fewer people than
   * places, and yet somebody on a later place.
   */
  private boolean isWhole(CourseId course, int found) {
    if (found == PLACES) {
      return true;
    }
    boolean gapBefore = found > 0 && read(course, 0, found).size() < found;
    return !gapBefore && read(course, PLACES, PLACES).isEmpty();
  }

  private List<Participant> read(CourseId course, int from, int count) {
    return client.soundings().people(course, EnrolmentFilter.ANY, from, count);
  }

  List<CategoryLook> looks() {
    return List.copyOf(looks);
  }

  List<RosterLook> rosters() {
    return List.copyOf(rosters);
  }

  /** Those that may be entered first: the others teach little. */
  private List<ShownCourse> courses() {
    return looks.stream()
        .flatMap(look -> look.courses().or(List.of()).stream())
        .sorted((one, other) -> Boolean.compare(other.entered(), one.entered()))
        .toList();
  }

  List<Participant> people() {
    return rosters.stream().flatMap(it -> it.people().or(List.of()).stream()).toList();
  }

  /** A course whose list was read, one with people before an empty one. */
  Optional<CourseId> openCourse() {
    return rosters.stream()
        .filter(look -> look.people().isTold())
        .max((one, other) -> Boolean.compare(hasPeople(one), hasPeople(other)))
        .map(RosterLook::course);
  }

  private static boolean hasPeople(RosterLook look) {
    return !look.people().or(List.of()).isEmpty();
  }

  /** What came of reading lists: an answer if there was any, else the first failure. */
  Asked<?> trial() {
    return rosters.stream()
        .map(RosterLook::people)
        .filter(Asked::isTold)
        .findFirst()
        .or(() -> rosters.stream().map(RosterLook::people).findFirst())
        .orElseGet(Asked::not);
  }
}
