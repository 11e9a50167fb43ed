package fr.passerelle.cli;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

  static final String OUTPUT = "output.txt";

  private final Path folder;
  private final Sandbox sandbox;
  private final CampaignTime time;
  private final LedgerWatch ledger;
  private final AtomicReference<Runnable> surprise = new AtomicReference<>(() -> {});
  private final Map<Thread, CampaignTime.LateWork> late = new ConcurrentHashMap<>();
  private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();

  Killer(Path folder, Sandbox sandbox, CampaignTime time) {
    this.folder = folder;
    this.sandbox = sandbox;
    this.time = time;
    this.ledger = new LedgerWatch(folder.resolve("passerelle.db"));
  }

  /** What happens on the site, once, after a run has looked and before its courses are created. */
  void surprise(Runnable happening) {
    surprise.set(happening);
  }

  private void look(CallWatch.Moment moment, String function) {
    if (moment == CallWatch.Moment.ARRIVED) {
      atWork.add(Thread.currentThread());
    } else if (moment != CallWatch.Moment.WORKED) {
      atWork.remove(Thread.currentThread());
    }
    if (moment == CallWatch.Moment.SERVED) {
      late.getOrDefault(Thread.currentThread(), CampaignTime.NOTHING).done();
    }
    if (function.equals("core_course_create_courses")) {
      surprise.getAndSet(() -> {}).run();
    }
  }

  /** What the site was asked for is done, but for what it does late. */
  private void awaitTheSite() {
    while (!atWork.isEmpty()) {
      Thread.onSpinWait();
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
    boolean killed =
        where instanceof KillPoint.AtWrite write
            ? killAt(write, arguments)
            : killAnywhere(where, arguments);
    awaitTheSite();
    return killed;
  }

  private boolean killAnywhere(KillPoint where, String... arguments)
      throws IOException, InterruptedException, SQLException {
    sandbox.watch(this::look);
    Process process = start(arguments);
    if (where instanceof KillPoint.AtLedger written) {
      return ledger.killAt(written.number(), process);
    }
    KillPoint.AfterMillis begun = (KillPoint.AfterMillis) where;
    boolean ended = process.waitFor(begun.millis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /**
   * Runs a command and asks it to end, once.
   *
   * @param at the first call of this function; it goes on when the run has shown
   * @param shown this text; empty for one that is to be dead by then
   * @return its exit code
   */
  int stop(CallWatch.Moment moment, String at, String shown, String... arguments)
      throws IOException, InterruptedException {
    CompletableFuture<Process> stopped = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(1);
    sandbox.watch(
        (now, function) -> {
          if (now == moment && function.equals(at) && left.getAndDecrement() == 1) {
            Process process = stopped.join();
            process.destroy();
            while (shown.isEmpty() ? process.isAlive() : !output().contains(shown)) {
              Thread.onSpinWait();
            }
          }
        });
    Process process = start(arguments);
    stopped.complete(process);
    return process.waitFor();
  }

  private String output() {
    try {
      return Files.readString(folder.resolve(OUTPUT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean killAt(KillPoint.AtWrite where, String... arguments)
      throws IOException, InterruptedException {
    CompletableFuture<Process> victim = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(where.number());
    CallWatch watch =
        (moment, function) -> {
          look(moment, function);
          if (moment == where.moment()
              && WRITES.contains(function)
              && left.decrementAndGet() == 0) {
            victim.join().destroyForcibly().onExit().join();
            if (where.lateSeconds() > 0) {
              atWork.remove(Thread.currentThread());
              CampaignTime.LateWork work = time.late(Duration.ofSeconds(where.lateSeconds()));
              late.put(Thread.currentThread(), work);
              work.awaitItsTime();
            }
          }
        };
    sandbox.watch(watch);
    Process process = start(arguments);
    victim.complete(process);
    process.waitFor();
    return left.get() <= 0;
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
                    "-Dtime=" + time.address(),
                    CampaignMain.class.getName()),
                Stream.of(arguments))
            .toList();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(OUTPUT).toFile())
        .start();
  }
}
