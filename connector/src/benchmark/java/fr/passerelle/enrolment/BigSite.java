package fr.passerelle.enrolment;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Row;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.sandbox.site.StateFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sandbox as large as a real site: 300 courses, most of 30 to 150 people and some much larger,
 * with 40,000 enrolments in all. Every tenth course has two tutors with a group each, which no
 * report tells apart; of every fifty people one is suspended, of every five one has not come yet.
 */
final class BigSite {

  static final int COURSES = 300;

  /** Of the small academy that each sandbox has. */
  private static final int ACADEMY = 7;

  static final int ENROLMENTS = 40_000;
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final String CATEGORY = "Session en auto-inscription";

  private static final int[] LARGE = {5_000, 3_000, 2_000, 1_500, 1_000};
  private static final int ACCOUNTS = 5_200;
  private static final long FIRST = 100_000;

  private final Random random = new Random(5);
  private final List<Row> rows = new ArrayList<>();
  private final long now;
  private long next = FIRST;

  private BigSite(Clock clock) {
    this.now = clock.instant().getEpochSecond();
  }

  /** Writes the site into a state file. */
  static void write(Path file, Clock clock) {
    SandboxSettings small = SandboxSettings.builder(Profile.MOODLE, clock).token(TOKEN).build();
    SiteState academy;
    try (Sandbox sandbox = Sandbox.start(small)) {
      academy = sandbox.state();
    }
    long category =
        academy
            .all(Category.class)
            .filter(it -> it.name().equals(CATEGORY))
            .findFirst()
            .orElseThrow()
            .id();
    new StateFile(file, Profile.MOODLE).write(academy.with(new BigSite(clock).rows(category)));
  }

  /** Starts the site that was written, without a delay of its own. */
  static SandboxSettings.Builder settings(Path file, Clock clock) {
    return SandboxSettings.builder(Profile.MOODLE, clock)
        .token(TOKEN)
        .reports(CustomReport.usual())
        .stateFile(file);
  }

  private List<Row> rows(long category) {
    List<Person> people = IntStream.range(0, ACCOUNTS).mapToObj(this::person).toList();
    rows.addAll(people);
    int left = ENROLMENTS;
    int courses = COURSES - ACADEMY;
    for (int i = 0; i < courses; i++) {
      int others = courses - i;
      int size =
          i < LARGE.length
              ? LARGE[i]
              : i == courses - 1 ? left : left / others - 40 + random.nextInt(81);
      open(category, i, people, size);
      left -= size;
    }
    return rows;
  }

  private Person person(int number) {
    String name = String.format(Locale.ROOT, "stagiaire%04d", number);
    return new Person(
        next++,
        name,
        "Prénom",
        "Nom " + number,
        name + "@example.org",
        "",
        "",
        "",
        false,
        false,
        0);
  }

  private void open(long category, int number, List<Person> people, int size) {
    long id = next++;
    String name = String.format(Locale.ROOT, "26A008%04d", number);
    rows.add(course(id, category, name));
    EnrolmentMethod way = new EnrolmentMethod(next++, id, EnrolmentMethod.MANUAL, "", true, false);
    rows.add(way);
    int tutors = number % 10 == 9 ? 2 : 0;
    int start = random.nextInt(people.size());
    for (int i = 0; i < size; i++) {
      Person person = people.get((start + i) % people.size());
      boolean tutor = i < tutors;
      rows.add(new Enrolment(next++, way.id(), id, person.id(), i % 50 == 49, 0, 0));
      rows.add(
          new RoleHolding(
              next++,
              id,
              person.id(),
              (tutor ? Profile.MOODLE.tutor() : Profile.MOODLE.learner()).id()));
      if (i % 5 != 0) {
        rows.add(new CourseVisit(next++, id, person.id(), now - 3_600L * (i % 200)));
      }
    }
    for (int group = 0; group < tutors; group++) {
      long of = next++;
      rows.add(new Group(of, id, "Groupe " + (group + 1), "", ""));
      for (int i = group; i < size; i += tutors) {
        rows.add(new GroupMembership(next++, of, people.get((start + i) % people.size()).id()));
      }
    }
  }

  private Course course(long id, long category, String name) {
    return new Course(
        id,
        category,
        "Formation " + name,
        name,
        name,
        "",
        "topics",
        true,
        now,
        0,
        5,
        "",
        new TreeMap<>(),
        false,
        now,
        now,
        new TreeMap<>());
  }
}
