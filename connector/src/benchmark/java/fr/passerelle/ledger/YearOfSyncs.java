package fr.passerelle.ledger;

import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.RunId;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.profile.Roles;
import fr.passerelle.vacation.PayCalculator;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.RulesFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A year of nightly syncs of 2,000 courses with 40 people in a file: its size, and how long it
 * takes to look into it. So that a year does not take hours, a night is stored in one transaction,
 * and courses that did not change in one statement, which gives the same rows; nights that are
 * measured are stored as {@code sync} does it, course by course.
 */
public final class YearOfSyncs {

  private static final int COURSES = 2_000;
  private static final int NIGHTS = 365;
  private static final int LOOKS = 15;
  private static final SiteName SITE = new SiteName("academie");
  private static final Instant FIRST = Instant.parse("2025-09-01T01:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Counting COUNTING =
      new Counting(
          CountingRule.of(
              new Roles(
                  Set.of("student"), Set.of("teacher"), Set.of("teacher"), "teacher", "teacher")));

  private final Path file;
  private final Ledger ledger;

  private YearOfSyncs(Path file) {
    this.file = file;
    this.ledger = Ledger.open(file, Clock.fixed(FIRST, ZONE));
  }

  /**
   * Measures.
   *
   * @param arguments how many percent of the courses change in a night; one ledger for each
   */
  public static void main(String[] arguments) throws IOException {
    for (String percent : arguments.length == 0 ? new String[] {"0", "20"} : arguments) {
      Path folder = Files.createTempDirectory("year");
      try {
        new YearOfSyncs(folder.resolve("ledger.db")).measure(Integer.parseInt(percent));
      } finally {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
  }

  private void measure(int percent) throws IOException {
    List<ChangingCourse> courses = ChangingCourse.some(COURSES);
    Duration filling = time(() -> fill(courses, percent));
    say("%d %% of the courses change in a night: filled in %d s", percent, filling.toSeconds());
    say("size %.1f MB", Files.size(file) / 1e6);
    RosterStore rosters = ledger.rosters();
    Instant end = FIRST.plus(Duration.ofDays(NIGHTS + 1));
    median("history of a course", () -> rosters.history(SITE, new CourseId(7), FIRST, end).size());
    median("latest of all", () -> rosters.latestBefore(SITE, end).size());
    median("pay of all", () -> pay(rosters).lines().size());
    say(
        "a night, course by course: %.1f s",
        time(() -> night(rosters, courses, percent)).toMillis() / 1e3);
    say("check: %s, %.1f s", ledger.check().flaws(), time(ledger::check).toMillis() / 1e3);
  }

  private int fill(List<ChangingCourse> courses, int percent) {
    Database database = Database.at(LedgerPlace.file(file));
    long before = 0;
    for (int night = 0; night < NIGHTS; night++) {
      Instant at = FIRST.plus(Duration.ofDays(night));
      RunId run = ledger.rosters().begin(SITE, at).id();
      int share = night == 0 ? 100 : percent;
      long last = before;
      database.doWrite(
          handle -> {
            courses.stream()
                .filter(course -> course.hasChanged(share, at))
                .forEach(course -> store(handle, run, course.reading(SITE, at)));
            storeUnchanged(handle, run, at, last);
          });
      ledger.rosters().end(run);
      before = run.value();
    }
    return NIGHTS;
  }

  private static void storeUnchanged(Handle handle, RunId run, Instant at, long last) {
    handle
        .createUpdate(
            """
            INSERT INTO snapshot (course, run, taken_at, roster, figures, trusted, alarms)
            SELECT course, :run, :at, roster, figures, trusted, alarms FROM snapshot s
            WHERE run = :last
              AND NOT EXISTS (SELECT 1 FROM snapshot WHERE run = :run AND course = s.course)
            """)
        .bind("run", run.value())
        .bind("at", at.getEpochSecond())
        .bind("last", last)
        .execute();
  }

  private static void store(Handle handle, RunId run, RosterReading reading) {
    SnapshotId next = StoredSnapshots.next(handle);
    StoredSnapshots.insert(handle, run, reading, COUNTING.count(next, reading));
  }

  private PayStatement pay(RosterStore rosters) {
    LocalDate on = LocalDate.of(2026, 6, 30);
    List<CourseCount> counts =
        rosters.latestBefore(SITE, on.plusDays(1).atStartOfDay(ZONE).toInstant());
    PayStatement statement =
        new PayCalculator(
                RulesFile.read(RulesFile.SHIPPED, RulesFile.shipped())
                    .match(
                        rules -> rules,
                        problems -> {
                          throw new IllegalStateException(problems.toString());
                        }),
                ZONE)
            .compute(on, counts);
    ledger.statements().save(statement);
    return statement;
  }

  private int night(RosterStore rosters, List<ChangingCourse> courses, int percent) {
    Instant at = FIRST.plus(Duration.ofDays(NIGHTS));
    SyncRun run = rosters.begin(SITE, at);
    for (ChangingCourse course : courses) {
      course.hasChanged(percent, at);
      RosterReading reading = course.reading(SITE, at);
      rosters.save(run.id(), reading, id -> COUNTING.count(id, reading));
    }
    rosters.end(run.id());
    return COURSES;
  }

  private static void median(String what, Supplier<Integer> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] clock = new double[LOOKS];
    double[] processor = new double[LOOKS];
    int found = 0;
    for (int look = 0; look < LOOKS; look++) {
      long begun = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      found = work.get();
      clock[look] = (System.nanoTime() - begun) / 1e6;
      processor[look] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    say(
        "%s, %d found: median %.1f ms (best %.1f), of the processor %.1f ms (best %.1f)",
        what, found, clock[LOOKS / 2], clock[0], processor[LOOKS / 2], processor[0]);
  }

  private static Duration time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void say(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
