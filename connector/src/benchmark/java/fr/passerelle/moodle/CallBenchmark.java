package fr.passerelle.moodle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * What the client costs beside OkHttp alone, which sends the same form and reads the whole answer.
 * Each has a connection of its own that stays open. They take turns, so that whatever else the
 * machine does befalls all; the medians are what counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class CallBenchmark {

  private static final String FUNCTION = ServiceFunction.CATEGORIES.wireName();

  /** The kinds in one order after another, the same ones in each run. */
  private static final List<List<Kind>> ORDERS = orders();

  /** The sandbox, or a server that gives one answer whatever it is asked. */
  @Param({"sandbox", "canned"})
  public String peer = "";

  private final OkHttpClient bare = new OkHttpClient();
  private final OkHttpClient limited =
      new OkHttpClient.Builder()
          .readTimeout(TimeLimits.DEFAULT.silence())
          .writeTimeout(TimeLimits.DEFAULT.silence())
          .callTimeout(TimeLimits.DEFAULT.attempt())
          .build();
  private final List<AutoCloseable> open = new ArrayList<>();
  private @Nullable MoodleClient client;
  private String address = "";
  private String token = "0123456789abcdef0123456789abcdef";

  /** What takes turns. */
  enum Kind {
    /** As a command of this project calls. */
    CLIENT,
    /** OkHttp with its own settings, the answer read and dropped. */
    BARE,
    /** The same, with the answer made into records. */
    PARSING,
    /** The same, with the client's time limits, the one for a whole call among them. */
    LIMITED
  }

  /** How long each call of each kind took, once the machine is warm. */
  @State(Scope.Thread)
  public static class Times {

    private static final int MOST = 1_000_000;

    private final EnumMap<Kind, long[]> nanos = new EnumMap<>(Kind.class);
    private int rounds;

    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
      if (iteration.getType() == IterationType.WARMUP || nanos.isEmpty()) {
        Arrays.stream(Kind.values()).forEach(kind -> nanos.put(kind, new long[MOST]));
        rounds = 0;
      }
    }

    void add(Kind kind, long taken) {
      long[] of = Objects.requireNonNull(nanos.get(kind));
      of[rounds % MOST] = taken;
    }

    /** Medians: a mean tells what else the machine did. */
    @TearDown
    public void tell() {
      double client = median(Kind.CLIENT);
      System.out.printf(Locale.ROOT, "%n# %d rounds, medians: client %.1f us", rounds, client);
      for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.CLIENT))) {
        double other = median(kind);
        String name = kind.name().toLowerCase(Locale.ROOT);
        double more = 100 * (client / other - 1);
        System.out.printf(Locale.ROOT, ", %s %.1f us (client %+.1f %%)", name, other, more);
      }
      System.out.println();
    }

    private double median(Kind kind) {
      int count = Math.min(rounds, MOST);
      long[] sorted = Arrays.copyOf(Objects.requireNonNull(nanos.get(kind)), count);
      Arrays.sort(sorted);
      return sorted[count / 2] / 1000.0;
    }
  }

  private static List<List<Kind>> orders() {
    Random random = new Random(7);
    List<List<Kind>> orders = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      List<Kind> order = new ArrayList<>(List.of(Kind.values()));
      Collections.shuffle(order, random);
      orders.add(order);
    }
    return orders;
  }

  @Setup
  public void open() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    if (peer.equals("sandbox")) {
      Sandbox sandbox =
          Sandbox.start(
              SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC()).token(token).build());
      open.add(sandbox);
      address = sandbox.address().toString();
    } else {
      byte[] answer =
          Fixture.read("moodle-4.5/ok-get_categories.json").getBytes(StandardCharsets.UTF_8);
      HttpServer canned =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      canned.createContext("/", exchange -> answer(exchange, answer));
      canned.start();
      open.add(() -> canned.stop(0));
      address = "http://127.0.0.1:" + canned.getAddress().getPort();
    }
    client = MoodleClient.of(new SiteAddress(address), Token.of(token));
    open.add(client);
  }

  private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(answer);
    }
  }

  @TearDown
  public void close() throws Exception {
    for (AutoCloseable it : open) {
      it.close();
    }
  }

  /** One call of each kind, in an order that changes, so that nobody is always behind another. */
  @Benchmark
  @OperationsPerInvocation(4)
  public void callsInTurn(Times times, Blackhole hole) {
    List<Kind> order = ORDERS.get(times.rounds % ORDERS.size());
    for (Kind kind : order) {
      long begun = System.nanoTime();
      hole.consume(call(kind));
      times.add(kind, System.nanoTime() - begun);
    }
    times.rounds++;
  }

  private Object call(Kind kind) {
    return switch (kind) {
      case CLIENT -> Objects.requireNonNull(client).categories().all();
      case BARE -> bareCall();
      case PARSING -> parsingCall(bare);
      case LIMITED -> parsingCall(limited);
    };
  }

  private byte[] bareCall() {
    try (Response response = bare.newCall(request()).execute()) {
      return response.body().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the client reads of a category. */
  record Read(long id, String name, long parent, long sortorder, Boolean visible) {}

  private Read[] parsingCall(OkHttpClient http) {
    try (Response response = http.newCall(request()).execute()) {
      return Wire.JSON.readValue(response.body().byteStream(), Read[].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request() {
    FormBody form =
        new FormBody.Builder()
            .add("wstoken", token)
            .add("wsfunction", FUNCTION)
            .add("moodlewsrestformat", "json")
            .add("moodlewssettingraw", "1")
            .add("moodlewssettingfilter", "0")
            .add("moodlewssettingfileurl", "0")
            .add("moodlewssettinglang", "en")
            .add("moodlewssettingtimezone", "UTC")
            .build();
    return new Request.Builder().url(address + "/webservice/rest/server.php").post(form).build();
  }
}
