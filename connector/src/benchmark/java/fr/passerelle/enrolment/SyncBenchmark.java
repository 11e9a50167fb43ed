package fr.passerelle.enrolment;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Pace;
import fr.passerelle.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A sync of 300 courses with 40,000 enrolments by each route, beside the same requests sent by
 * OkHttp, on a sandbox that thinks as long as a Moodle 4.5 on two cores does. To warm up, it does
 * not think.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class SyncBenchmark {

  private static final int CORES = 2;

  /** What a request takes beside the calls in it, as fifty rosters in one and in fifty show. */
  private static final Duration REQUEST = Duration.ofMillis(47);

  /**
   * The mean over the four calls that each course takes: its roster twice, at 82 ms as a real site
   * takes in a bundle of fifty, and two that ask for whoever is left out of it, about 20 ms each.
   */
  private static final Duration ROSTER = Duration.ofMillis(50);

  private static final Map<String, Duration> OTHERS =
      Map.of(
          "core_reportbuilder_retrieve_report", Duration.ofMillis(600),
          "core_user_get_users_by_field", Duration.ofMillis(1),
          "core_course_get_courses_by_field", Duration.ofSeconds(2));

  @Param({"report", "several", "single"})
  public String route = "";

  /** Set before the iteration. */
  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private Relay relay;

  private boolean warmingUp;

  /**
   * How long each took, and what was sent. What lies between the requests, while none is under way,
   * is the product's own work.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Parts {
    public double syncMillis;
    public double betweenMillis;
    public double sameOrderMillis;
    public double queuedMillis;
    public double requests;
    public double calls;
    public double rosters;
    public double mostAtOnce;
    public double courses;
  }

  @Setup(Level.Iteration)
  public void open(IterationParams iteration) throws Exception {
    Clock clock = Clock.systemUTC();
    Path file = Files.createTempDirectory("big").resolve("site.json");
    BigSite.write(file, clock);
    warmingUp = iteration.getType() == IterationType.WARMUP;
    Pace pace = Pace.of(CORES, REQUEST, new TreeMap<>(OTHERS), Duration.ZERO);
    sandbox =
        Sandbox.start(BigSite.settings(file, clock).pace(warmingUp ? Pace.AT_ONCE : pace).build());
    if (!warmingUp) {
      Semaphore cores = new Semaphore(CORES, true);
      sandbox.watch((moment, function) -> think(cores, moment, function));
    }
    relay = new Relay(sandbox.address());
  }

  private static void think(Semaphore cores, CallWatch.Moment moment, String function) {
    if (moment != CallWatch.Moment.WORKED || !function.equals("core_enrol_get_enrolled_users")) {
      return;
    }
    cores.acquireUninterruptibly();
    try {
      Thread.sleep(ROSTER.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cores.release();
    }
  }

  @TearDown(Level.Iteration)
  public void close() {
    relay.close();
    sandbox.close();
  }

  @Benchmark
  public void synced(Parts parts) throws Exception {
    OneSync sync = new OneSync(relay.address(), Route.of(route));
    long begun = System.nanoTime();
    parts.courses = sync.run().size();
    parts.syncMillis = millis(begun);
    List<Relay.Passed> sent = relay.taken();
    parts.betweenMillis = parts.syncMillis - Relay.underWay(sent).toNanos() / 1e6;
    parts.requests = sent.size();
    parts.calls = sandbox.calls().functions().size();
    parts.rosters = sandbox.calls().count("core_enrol_get_enrolled_users");
    if (warmingUp) {
      return;
    }
    BareLoop bare = new BareLoop(relay.address(), sent);
    parts.mostAtOnce = bare.mostAtOnce();
    begun = System.nanoTime();
    bare.inOrder();
    parts.sameOrderMillis = millis(begun);
    begun = System.nanoTime();
    bare.queued();
    parts.queuedMillis = millis(begun);
  }

  private static double millis(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  /** What a sync needs of memory: a process with 64 MB of heap, and this one as the site. */
  public static void main(String[] arguments) throws Exception {
    Clock clock = Clock.systemUTC();
    Path file = Files.createTempDirectory("big").resolve("site.json");
    BigSite.write(file, clock);
    try (Sandbox sandbox = Sandbox.start(BigSite.settings(file, clock).build())) {
      for (Route route : Route.values()) {
        int ended =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-Dorg.slf4j.simpleLogger.log.fr.passerelle.moodle=warn",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallMemorySync.class.getName(),
                    sandbox.address().toString(),
                    route.code())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
          throw new IllegalStateException(route.code() + " ended with " + ended);
        }
      }
    }
  }
}
