package fr.passerelle.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The time of a campaign, told to the runs over HTTP. It passes only while a run waits; so a slow
 * machine changes nothing, and nobody waits in earnest. Work that the site does late is done, to
 * its end, when its time has come.
 */
final class CampaignTime extends Clock implements AutoCloseable {

  /** What nobody waits for. */
  static final LateWork NOTHING = new LateWork(Instant.MAX);

  private static final long LONGEST_WORK_SECONDS = 60;

  /** Given up earlier, late work would be lost, and with it what it is to show. */
  private static final long LONGEST_ROUND_SECONDS = 3_600;

  private final HttpServer server;
  private final List<LateWork> late = new ArrayList<>();
  private Instant now = systemUTC().instant();

  CampaignTime() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Work that is to be done at some time, by the thread that waits for it. */
  static final class LateWork {

    private final Instant due;
    private final CountDownLatch begin = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private LateWork(Instant due) {
      this.due = due;
    }

    void awaitItsTime() {
      await(begin, LONGEST_ROUND_SECONDS);
    }

    void done() {
      end.countDown();
    }
  }

  /** Work that is to be done so much later. */
  synchronized LateWork late(Duration delay) {
    LateWork work = new LateWork(now.plus(delay));
    late.add(work);
    return work;
  }

  /** Where the runs ask for the time. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    Instant told = passes(Duration.ofMillis(query == null ? 0 : Long.parseLong(query)));
    byte[] text = told.toString().getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, text.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(text);
    }
  }

  synchronized Instant passes(Duration time) {
    now = now.plus(time);
    for (LateWork work : late.stream().filter(it -> !it.due.isAfter(now)).toList()) {
      late.remove(work);
      work.begin.countDown();
      await(work.end, LONGEST_WORK_SECONDS);
    }
    return now;
  }

  private static void await(CountDownLatch latch, long seconds) {
    try {
      if (!latch.await(seconds, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the site does not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return fixed(instant(), zone);
  }

  @Override
  public void close() {
    late.forEach(work -> work.begin.countDown());
    server.stop(0);
  }
}
