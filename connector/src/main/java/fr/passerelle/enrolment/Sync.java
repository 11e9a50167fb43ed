package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** One round over the rosters of a site's courses: each is read, counted and stored. */
public final class Sync {

  /** As many as go into one request at the most, about. */
  private static final int AT_A_TIME = 50;

  private final RosterReader reader;
  private final Counting counting;
  private final RosterStore store;
  private final int atATime;
  private final Alarms alarms;
  private final Map<CourseId, AttestationList> lists;
  private final BooleanSupplier stop;

  public Sync(RosterReader reader, Counting counting, RosterStore store) {
    this(reader, counting, store, AT_A_TIME);
  }

  Sync(RosterReader reader, Counting counting, RosterStore store, int atATime) {
    this(reader, counting, store, atATime, Alarms.NONE, Map.of(), () -> false);
  }

  private Sync(
      RosterReader reader,
      Counting counting,
      RosterStore store,
      int atATime,
      Alarms alarms,
      Map<CourseId, AttestationList> lists,
      BooleanSupplier stop) {
    this.reader = reader;
    this.counting = counting;
    this.store = store;
    this.atATime = atATime;
    this.alarms = alarms;
    this.lists = lists;
    this.stop = stop;
  }

  /** The same round with its counts held against those before. */
  public Sync heldAgainst(Alarms before) {
    return new Sync(reader, counting, store, atATime, before, lists, stop);
  }

  /**
   * The same round with its readings marked by the attestation lists of their courses.
   *
   * @param held see {@link Attestations#latest}
   */
  public Sync markedBy(Map<CourseId, AttestationList> held) {
    return new Sync(reader, counting, store, atATime, alarms, Map.copyOf(held), stop);
  }

  /**
   * The same round with a way to stop it: the courses that are being read are stored, no more are
   * begun, and the round stays open to be gone on with.
   *
   * @param asked whether it is to stop
   */
  public Sync until(BooleanSupplier asked) {
    return new Sync(reader, counting, store, atATime, alarms, lists, asked);
  }

  /**
   * What a round found.
   *
   * @param counts of the courses that were read, by course id
   * @param problems the courses that were not, and why
   */
  public record Report(List<CourseCount> counts, List<Problem> problems) {
    public Report {
      counts = List.copyOf(counts);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads, counts and stores the courses that a round has not stored yet, some at a time. A course
   * that fails is reported and the round goes on; what was read is stored before more is asked for,
   * so a round that is cut short keeps what it has. One that went through all courses is over.
   *
   * @param run begun or gone on with
   * @param progress told how many courses are done, and of how many
   * @throws SiteUnavailableException if the site goes away, so that none of some courses can be
   *     read: asking for the rest would be in vain. A last one that is read alone may fail by
   *     itself, such as by being too large
   */
  public Report run(SyncRun run, List<CountedCourse> all, BiConsumer<Integer, Integer> progress) {
    return run(run, all, Told.NOTHING, progress);
  }

  /**
   * The same, where the site's own reports have told something: the courses of which they tell
   * enough are not read, and the others get their sessions.
   */
  public Report run(
      SyncRun run, List<CountedCourse> all, Told told, BiConsumer<Integer, Integer> progress) {
    List<CountedCourse> left =
        all.stream().filter(course -> !run.stored().contains(course.id())).toList();
    List<CourseCount> counts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    left.stream()
        .filter(course -> isTold(course, told))
        .forEach(
            course -> {
              counts.add(
                  store.saveCounted(
                      run.id(), id -> alarms.beside(told.count(id, course, counting.rule()))));
              progress.accept(counts.size(), left.size());
            });
    List<CountedCourse> courses = left.stream().filter(course -> !isTold(course, told)).toList();
    for (int from = 0; from < courses.size(); from += atATime) {
      if (stop.getAsBoolean()) {
        return new Report(counts, problems);
      }
      List<CountedCourse> some = courses.subList(from, Math.min(courses.size(), from + atATime));
      List<Reading<RosterReading>> readings = reader.read(some);
      if (some.size() > 1 || counts.isEmpty()) {
        stopIfGone(readings);
      }
      for (int i = 0; i < some.size(); i++) {
        CountedCourse course = some.get(i);
        readings
            .get(i)
            .match(
                reading -> counts.add(stored(run, reading, told)),
                failure -> problems.add(problem(course, failure)));
        progress.accept(counts.size() + problems.size(), left.size());
      }
    }
    store.end(run.id());
    counts.sort(Comparator.comparing(CourseCount::course));
    return new Report(counts, problems);
  }

  /** Who is on a list shows in a roster alone. */
  private boolean isTold(CountedCourse course, Told told) {
    return told.tells(course) && !lists.containsKey(course.id());
  }

  private CourseCount stored(SyncRun run, RosterReading found, Told told) {
    AttestationList list = lists.get(found.course().id());
    RosterReading reading = list == null ? found : list.marked(found);
    return store.save(
        run.id(),
        reading,
        snapshot -> alarms.beside(told.withSessions(counting.count(snapshot, reading), reading)));
  }

  private static void stopIfGone(List<Reading<RosterReading>> readings) {
    boolean gone =
        readings.stream()
            .allMatch(it -> it.match(r -> false, e -> e instanceof SiteUnavailableException));
    if (gone) {
      readings.get(0).orThrow();
    }
  }

  private static Problem problem(CountedCourse course, MoodleException e) {
    return Problem.error(
        course.site().value(),
        course.shortName().value(),
        course.id().toString(),
        e.spoken(),
        Message.of("enrolment.not-read-hint"));
  }
}
