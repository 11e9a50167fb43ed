package fr.passerelle.cli;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Starts runs of the command line and kills them. */
final class Killer {

  static final Set<String> WRITES =
      Set.of(
          "core_course_create_courses",
          "core_course_update_courses",
          "core_course_duplicate_course",
          "enrol_manual_enrol_users");

  /** How much faster time passes for the runs: they wait six seconds instead of a minute. */
  private static final int PACE = 10;

  /** Less than a run waits for its lost answers, seen by a real clock. */
  private static final long LONGEST_HELD_MILLIS = 3_000;

  private final Path folder;
  private final Sandbox sandbox;
  private final String since;
  private final LedgerWatch ledger;
  private final AtomicReference<Runnable> surprise = new AtomicReference<>(() -> {});
  private volatile CountDownLatch nextRun = new CountDownLatch(0);

  Killer(Path folder, Sandbox sandbox, String since) {
    this.folder = folder;
    this.sandbox = sandbox;
    this.since = since;
    this.ledger = new LedgerWatch(folder.resolve("passerelle.db"));
  }

  HurriedClock clock() {
    return new HurriedClock(Instant.parse(since), PACE);
  }

  /** What happens on the site, once, after a run has looked and before its courses are created. */
  void surprise(Runnable happening) {
    surprise.set(happening);
  }

  private void look(CallWatch.Moment moment, String function) {
    nextRun.countDown();
    if (function.equals("core_course_create_courses")) {
      surprise.getAndSet(() -> {}).run();
    }
  }

  /** Runs a command to its end; gives its exit code. */
  int run(String... arguments) throws IOException, InterruptedException {
    sandbox.watch(this::look);
    return start(arguments).waitFor();
  }

  /**
   * Runs a command and kills it.
   *
   * @return whether it was killed before it ended
   */
  boolean kill(KillPoint where, String... arguments)
      throws IOException, InterruptedException, SQLException {
    if (where instanceof KillPoint.AtWrite write) {
      return killAt(write, arguments);
    }
    sandbox.watch(this::look);
    Process process = start(arguments);
    if (where instanceof KillPoint.AtLedger written) {
      return ledger.killAt(written.number(), process);
    }
    KillPoint.AfterMillis time = (KillPoint.AfterMillis) where;
    boolean ended = process.waitFor(time.millis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private boolean killAt(KillPoint.AtWrite where, String... arguments)
      throws IOException, InterruptedException {
    CompletableFuture<Process> victim = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(where.number());
    CountDownLatch held = new CountDownLatch(where.held() ? 3 : 0);
    CallWatch watch =
        (moment, function) -> {
          look(moment, function);
          if (moment == where.moment()
              && WRITES.contains(function)
              && left.decrementAndGet() == 0) {
            nextRun = held;
            victim.join().destroyForcibly().onExit().join();
            await(held);
          }
        };
    sandbox.watch(watch);
    Process process = start(arguments);
    victim.complete(process);
    process.waitFor();
    return left.get() <= 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      boolean begun = latch.await(LONGEST_HELD_MILLIS, TimeUnit.MILLISECONDS);
      assert begun || latch.getCount() > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dsince=" + since,
                    "-Dpace=" + PACE,
                    HurriedMain.class.getName()),
                Stream.of(arguments))
            .toList();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "output.txt"))
        .start();
  }
}
