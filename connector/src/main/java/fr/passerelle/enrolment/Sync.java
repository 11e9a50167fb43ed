package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

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

  public Sync(RosterReader reader, Counting counting, RosterStore store) {
    this(reader, counting, store, AT_A_TIME);
  }

  Sync(RosterReader reader, Counting counting, RosterStore store, int atATime) {
    this(reader, counting, store, atATime, Alarms.NONE, Map.of());
  }

  private Sync(
      RosterReader reader,
      Counting counting,
      RosterStore store,
      int atATime,
      Alarms alarms,
      Map<CourseId, AttestationList> lists) {
    this.reader = reader;
    this.counting = counting;
    this.store = store;
    this.atATime = atATime;
    this.alarms = alarms;
    this.lists = lists;
  }

  /** The same round with its counts held against those before. */
  public Sync heldAgainst(Alarms before) {
    return new Sync(reader, counting, store, atATime, before, lists);
  }

  /**
   * The same round with its readings marked by the attestation lists of their courses.
   *
   * @param held see {@link Attestations#latest}
   */
  public Sync markedBy(Map<CourseId, AttestationList> held) {
    return new Sync(reader, counting, store, atATime, alarms, Map.copyOf(held));
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
    List<CountedCourse> courses =
        all.stream().filter(course -> !run.stored().contains(course.id())).toList();
    List<CourseCount> counts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int from = 0; from < courses.size(); from += atATime) {
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
                reading -> counts.add(stored(run, reading)),
                failure -> problems.add(problem(course, failure)));
        progress.accept(counts.size() + problems.size(), courses.size());
      }
    }
    store.end(run.id());
    return new Report(counts, problems);
  }

  private CourseCount stored(SyncRun run, RosterReading found) {
    AttestationList list = lists.get(found.course().id());
    RosterReading reading = list == null ? found : list.marked(found);
    return store.save(
        run.id(), reading, snapshot -> alarms.beside(counting.count(snapshot, reading)));
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
