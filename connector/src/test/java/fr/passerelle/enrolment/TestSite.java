package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.PatientClients;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.profile.CountSelection;
import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.yaml.YamlPlaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** A sandbox with a client, its profile and a store in memory, at a fixed time. */
final class TestSite implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final SiteName NAME = new SiteName("demo");
  static final SyncRun ROUND = new SyncRun(new RunId(1), NOW, NOW, null, new TreeSet<>());

  final Sandbox sandbox;
  final MoodleClient client;
  final SiteProfile profile;
  private final Profile kind;
  final List<CourseCount> stored = new ArrayList<>();
  boolean ended;

  TestSite(Profile kind) {
    this.kind = kind;
    this.sandbox = Sandbox.start(SandboxSettings.builder(kind, CLOCK).build());
    this.client = PatientClients.of(sandbox.address(), sandbox.token(), duration -> {}, CLOCK);
    this.profile =
        Objects.requireNonNull(
            Profiles.read(
                    kind.key(),
                    JsonNodeFactory.instance.objectNode(),
                    YamlPlaces.inside("a: b", "none", ""))
                .value());
  }

  CourseChoice choice(String... opened) {
    return choice(profile.count(), opened);
  }

  CourseChoice choice(CountSelection selection, String... opened) {
    List<IdNumber> keys = List.of(opened).stream().map(IdNumber::new).toList();
    return CourseChoice.of(NAME, client, selection, keys);
  }

  RosterReader reader() {
    return new RosterReader(client, profile, CLOCK);
  }

  Sync.Report sync() {
    return sync(choice().courses());
  }

  Sync.Report sync(List<CountedCourse> courses) {
    return syncer().run(ROUND, courses, (done, all) -> {});
  }

  Sync syncer() {
    return new Sync(reader(), new Counting(CountingRule.of(profile)), new InMemory());
  }

  /** One that stores after so many courses. */
  Sync syncer(int atATime) {
    return new Sync(reader(), new Counting(CountingRule.of(profile)), new InMemory(), atATime);
  }

  /** The count of one course, read now. */
  CourseCount count(String shortName) {
    CountedCourse course = counted(shortName);
    return new Counting(CountingRule.of(profile)).count(new SnapshotId(1), reader().read(course));
  }

  CountedCourse counted(String shortName) {
    Course course = course(shortName);
    return new CountedCourse(
        NAME, new CourseId(course.id()), new ShortName(shortName), null, course.separatesGroups());
  }

  Course course(String shortName) {
    return sandbox
        .state()
        .all(Course.class)
        .filter(it -> it.shortName().equals(shortName))
        .findFirst()
        .orElseThrow();
  }

  Category category(String name) {
    return sandbox
        .state()
        .all(Category.class)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Moves a course, as an administrator does. */
  void move(String shortName, String category) {
    Course it = course(shortName);
    sandbox.put(changed(it, category(category).id(), it.shortName(), it.idNumber()));
  }

  /** A course under another name and number. */
  Course renamed(String shortName, String name, String idNumber) {
    Course it = course(shortName);
    return changed(it, it.category(), name, idNumber);
  }

  private static Course changed(Course it, long category, String shortName, String idNumber) {
    return new Course(
        it.id(),
        category,
        it.fullName(),
        shortName,
        idNumber,
        it.summary(),
        it.format(),
        it.visible(),
        it.start(),
        it.end(),
        it.sections(),
        it.lang(),
        new TreeMap<>(it.settings()),
        it.showsDates(),
        it.created(),
        it.modified(),
        new TreeMap<>(it.customFields()));
  }

  /** Whoever is a contact of the course is none of its people any more. */
  void takeContactsFrom(String shortName) {
    take(shortName, true);
  }

  /** Whoever learns in the course is none of its people any more. */
  void takeLearnersFrom(String shortName) {
    take(shortName, false);
  }

  private void take(String shortName, boolean staff) {
    long course = course(shortName).id();
    SiteState state = sandbox.state();
    Set<Long> those =
        state
            .all(RoleHolding.class)
            .filter(held -> held.course() == course)
            .filter(held -> (held.role() != kind.learner().id()) == staff)
            .map(RoleHolding::person)
            .collect(Collectors.toSet());
    state
        .all(Enrolment.class)
        .filter(it -> it.course() == course && those.contains(it.person()))
        .forEach(it -> sandbox.put(elsewhere(it)));
  }

  private Enrolment elsewhere(Enrolment it) {
    long other = course("26_A008_DECROCHAGE_1.0").id();
    return new Enrolment(
        it.id(), it.method(), other, it.person(), it.suspended(), it.start(), it.end());
  }

  String expected(CourseId course) {
    return new Oracle(sandbox.state(), kind, course, NOW.getEpochSecond()).said();
  }

  String expected(String shortName) {
    return expected(new CourseId(course(shortName).id()));
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }

  private final class InMemory implements RosterStore {

    @Override
    public CourseCount save(
        RunId run, RosterReading reading, Function<SnapshotId, CourseCount> counts) {
      CourseCount count = counts.apply(new SnapshotId(stored.size() + 1L));
      stored.add(count);
      return count;
    }

    @Override
    public void end(RunId run) {
      ended = true;
    }

    @Override
    public CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CourseCount saveCounted(RunId run, Function<SnapshotId, CourseCount> counts) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SyncRun begin(SiteName site, Instant due) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SyncRun> lastRun(SiteName site) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<CourseCount> latestBefore(SiteName site, Instant end) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<CourseCount> earliestFrom(SiteName site, Instant start) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<CourseCount> latestTrusted(SiteName site) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<CourseCount> history(SiteName site, CourseId course, Instant from, Instant end) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CourseCount> find(SnapshotId snapshot) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RosterReading> reading(SnapshotId snapshot) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void accept(SnapshotId snapshot, Acceptance acceptance) {
      throw new UnsupportedOperationException();
    }
  }
}
