package fr.passerelle.enrolment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Stands before a site and passes everything on, and knows afterwards what was asked and when. Both
 * who are compared go by it.
 */
final class Relay implements AutoCloseable {

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  /** A request with the nanoseconds at which it came and was answered. */
  record Passed(String body, long came, long answered) {}

  private final URI site;
  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(3)).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final List<Passed> passed = new ArrayList<>();

  Relay(URI site) {
    this.site = site;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What passed since it was asked last, in the order in which it came. */
  synchronized List<Passed> taken() {
    List<Passed> all = new ArrayList<>(passed);
    passed.clear();
    all.sort(Comparator.comparingLong(Passed::came));
    return all;
  }

  /** How long at least one request was under way. */
  static Duration underWay(List<Passed> sent) {
    long sum = 0;
    long until = Long.MIN_VALUE;
    for (Passed request : sent) {
      sum += Math.max(0, request.answered() - Math.max(request.came(), until));
      until = Math.max(until, request.answered());
    }
    return Duration.ofNanos(sum);
  }

  private synchronized void note(byte[] body, long came) {
    passed.add(new Passed(new String(body, StandardCharsets.UTF_8), came, System.nanoTime()));
  }

  private void pass(HttpExchange exchange) throws IOException {
    long came = System.nanoTime();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Request request =
        new Request.Builder()
            .url(site.resolve(exchange.getRequestURI().toString()).toString())
            .header("Host", site.getAuthority())
            .post(RequestBody.create(body, FORM))
            .build();
    try (exchange;
        Response response = client.newCall(request).execute()) {
      byte[] answer = response.body().bytes();
      String type = Objects.requireNonNullElse(response.header("Content-Type"), "text/plain");
      exchange.getResponseHeaders().set("Content-Type", type);
      note(body, came);
      exchange.sendResponseHeaders(response.code(), answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
