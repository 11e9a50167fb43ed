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
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.AuxCounters;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the client costs beside OkHttp alone, which sends the same form: once without any settings
 * and with the answer dropped, once with the client's time limits and the answer read by Jackson.
 * They take turns, so that whatever else the machine does befalls all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class CallBenchmark {

  private static final String FUNCTION = ServiceFunction.CATEGORIES.wireName();

  /** The sandbox, or a server that gives one answer whatever it is asked. */
  @Param({"sandbox", "canned"})
  public String peer;

  private final OkHttpClient bare = new OkHttpClient();
  private final OkHttpClient limited =
      new OkHttpClient.Builder()
          .readTimeout(TimeLimits.DEFAULT.silence())
          .writeTimeout(TimeLimits.DEFAULT.silence())
          .callTimeout(TimeLimits.DEFAULT.call())
          .build();
  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private Sandbox sandbox = null;
  private HttpServer canned = null;
  private MoodleClient client = null;
  private String address = "";
  private String token = "0123456789abcdef0123456789abcdef";

  /** How long the calls of each kind took in all; there are as many of one as of the other. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Share {
    public double clientMicros;
    public double bareMicros;
    public double decodingMicros;

    @Setup(Level.Iteration)
    public void begin() {
      clientMicros = 0;
      bareMicros = 0;
      decodingMicros = 0;
    }
  }

  @Setup
  public void open() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    if (peer.equals("sandbox")) {
      sandbox =
          Sandbox.start(
              SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC()).token(token).build());
      address = sandbox.address().toString();
    } else {
      byte[] answer =
          Fixture.read("moodle-4.5/ok-get_categories.json").getBytes(StandardCharsets.UTF_8);
      canned = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      canned.createContext("/", exchange -> answer(exchange, answer));
      canned.start();
      address = "http://127.0.0.1:" + canned.getAddress().getPort();
    }
    client = MoodleClient.of(new SiteAddress(address), Token.of(token));
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
  public void close() {
    client.close();
    if (sandbox != null) {
      sandbox.close();
    }
    if (canned != null) {
      canned.stop(0);
    }
  }

  /** There and back, so that to be first or last is no advantage. */
  @Benchmark
  @OperationsPerInvocation(6)
  public void callsInTurn(Share share, Blackhole hole) {
    share.clientMicros += micros(() -> hole.consume(client.categories().all()));
    share.bareMicros += micros(() -> hole.consume(bareCall()));
    share.decodingMicros += micros(() -> hole.consume(decodingCall()));
    share.decodingMicros += micros(() -> hole.consume(decodingCall()));
    share.bareMicros += micros(() -> hole.consume(bareCall()));
    share.clientMicros += micros(() -> hole.consume(client.categories().all()));
  }

  private static double micros(Runnable call) {
    long begun = System.nanoTime();
    call.run();
    return (System.nanoTime() - begun) / 1000.0;
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

  private Read[] decodingCall() {
    try (Response response = limited.newCall(request()).execute()) {
      return mapper.readValue(response.body().byteStream(), Read[].class);
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
