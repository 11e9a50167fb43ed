package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.schedule.Pace;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.SyncEnd;
import fr.passerelle.schedule.SyncWork;
import fr.passerelle.schedule.Timetable;
import fr.passerelle.schedule.Timing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TimetableTest {

  private static final Timing NIGHTLY = Timing.daily(LocalTime.of(2, 0), ZoneOffset.UTC);
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Pace PACE = new Pace(2, SOON, Duration.ofMillis(100), NEVER, NEVER, NEVER);

  @TempDir Path folder;

  private final RunningClock clock = new RunningClock("2026-11-20T12:00:00Z");
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  private Timetable timetable(Place place, String who, SyncWork work, String... sites) {
    List<ScheduledSync> syncs =
        List.of(sites).stream()
            .map(site -> new ScheduledSync("nightly", new SiteName(site), NIGHTLY))
            .toList();
    Timetable timetable = Ledger.open(place.in(folder), clock).timetable(who, syncs, work, PACE);
    timetable.start();
    return timetable;
  }

  private SyncWork noting(SyncEnd end) {
    return (site, due) -> {
      done.add(site + " " + due);
      return end;
    };
  }

  private @Nullable String next() throws InterruptedException {
    return done.poll(20, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void doesWhatIsDueAndNothingBefore(Place place) throws InterruptedException {
    try (Timetable timetable = timetable(place, "one", noting(SyncEnd.DONE), "a")) {
      clock.moveOn(Duration.ofHours(13));
      await(timetable::isLooking);
      assertThat(done).isEmpty();
      clock.moveOn(Duration.ofHours(1));

      assertThat(next()).isEqualTo("a 2026-11-21T02:00:00Z");
      clock.moveOn(Duration.ofDays(1));
      assertThat(next()).isEqualTo("a 2026-11-22T02:00:00Z");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void makesUpOnceForSeveralMissedNights(Place place) throws InterruptedException {
    timetable(place, "one", noting(SyncEnd.DONE), "a").close();
    clock.moveOn(Duration.ofDays(3));

    try (Timetable again = timetable(place, "one", noting(SyncEnd.DONE), "a")) {
      assertThat(next()).isEqualTo("a 2026-11-23T02:00:00Z");
      clock.moveOn(Duration.ofDays(1));
      assertThat(next()).isEqualTo("a 2026-11-24T02:00:00Z");
      assertThat(again.isLooking()).isTrue();
    }
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void isSharedSoThatEachSyncIsDoneOnce(Place place) throws InterruptedException {
    String[] sites = IntStream.range(0, 30).mapToObj(i -> "s" + i).toArray(String[]::new);
    timetable(place, "one", noting(SyncEnd.DONE), sites).close();
    clock.moveOn(Duration.ofHours(15));

    try (Timetable one = timetable(place, "one", noting(SyncEnd.DONE), sites);
        Timetable two = timetable(place, "two", noting(SyncEnd.DONE), sites)) {
      for (int i = 0; i < sites.length; i++) {
        assertThat(next()).isNotNull();
      }
      await(() -> count(place, "picked OR execution_time < " + now(place)) == 0);
      assertThat(one.isLooking() && two.isLooking()).isTrue();
    }
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void goesOnWithWhatADeadMachineHadTaken(Place place) throws InterruptedException, SQLException {
    timetable(place, "one", noting(SyncEnd.DONE), "a").close();
    clock.moveOn(Duration.ofHours(15));
    execute(
        place,
        "UPDATE scheduled_task SET picked = (1 = 1), picked_by = 'dead', version = 2,"
            + " last_heartbeat = "
            + now(place));

    try (Timetable two = timetable(place, "two", noting(SyncEnd.DONE), "a")) {
      assertThat(next()).isEqualTo("a 2026-11-21T02:00:00Z");
      assertThat(two.isLooking()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void leavesAStoppedSyncToWhoeverComesNext(Place place) throws InterruptedException {
    timetable(place, "one", noting(SyncEnd.DONE), "a").close();
    clock.moveOn(Duration.ofHours(15));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stop = new CountDownLatch(1);
    Timetable one =
        timetable(
            place,
            "one",
            (site, due) -> {
              begun.countDown();
              return isOver(stop) ? SyncEnd.STOPPED : SyncEnd.FAILED;
            },
            "a");
    assertThat(isOver(begun)).isTrue();
    stop.countDown();
    one.close();

    try (Timetable two = timetable(place, "two", noting(SyncEnd.DONE), "a")) {
      assertThat(next()).isEqualTo("a 2026-11-21T02:00:00Z");
      assertThat(two.isLooking()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void triesAgainLaterForTheSameNight(Place place) throws InterruptedException {
    timetable(place, "one", noting(SyncEnd.DONE), "a").close();
    clock.moveOn(Duration.ofHours(15));
    try (Timetable one = timetable(place, "one", noting(SyncEnd.FAILED), "a")) {
      assertThat(next()).isEqualTo("a 2026-11-21T02:00:00Z");
      await(() -> count(place, "picked") == 0);
      clock.moveOn(NEVER);
      assertThat(next()).isEqualTo("a 2026-11-21T02:00:00Z");
      assertThat(one.isLooking()).isTrue();
    }
  }

  private static boolean isOver(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private String now(Place place) {
    return place == Place.FILE
        ? Long.toString(clock.millis())
        : "TIMESTAMP WITH TIME ZONE '" + clock.instant() + "'";
  }

  private int count(Place place, String condition) {
    return place.rows(folder, "scheduled_task WHERE " + condition);
  }

  private void execute(Place place, String sql) throws SQLException {
    try (Connection connection = place.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
