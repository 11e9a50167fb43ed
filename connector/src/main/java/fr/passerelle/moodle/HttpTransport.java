package fr.passerelle.moodle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks HTTP: one POST a call, the token in its body, sent at most once. Follows no redirect,
 * since that would drop the body; knows nothing of retries. Safe for use by several threads.
 */
final class HttpTransport implements Line, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
  private static final String PRODUCT =
      "Passerelle/" + ResourceBundle.getBundle("fr.passerelle.moodle.product").getString("version");

  private final Request anyCall;
  private final CallForm form;
  private final OkHttpClient http;
  private final Failures failures;
  private final ReplyDecision decision;
  private final CallTally tally;

  private volatile boolean cancelled;

  HttpTransport(
      SiteAddress address, Token token, Failures failures, Connection connection, CallTally tally) {
    this.tally = tally;
    this.anyCall =
        new Request.Builder()
            .url(address.value() + "/webservice/rest/server.php")
            .header("User-Agent", PRODUCT)
            .build();
    this.form = new CallForm(token);
    this.failures = failures;
    this.decision = new ReplyDecision(failures);
    this.http =
        connection
            .client()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .eventListenerFactory(call -> departureOf(call.request()))
            .build();
  }

  @Override
  public <T> T send(Call call, ReplyReader<T> reader, Duration atMost) {
    long begun = System.nanoTime();
    try {
      T value = exchange(call, reader, atMost);
      log(call, begun, "ok", "");
      return value;
    } catch (MoodleException e) {
      log(call, begun, e.getClass().getSimpleName(), e.errorCode());
      throw e;
    }
  }

  private <T> T exchange(Call call, ReplyReader<T> reader, Duration atMost) {
    if (cancelled) {
      throw new CancellationException(call + " was cancelled");
    }
    if (call.isWrite()) {
      // A server may have closed an idle connection, which OkHttp notices after ten seconds only:
      // then a WRITE would be lost, and nobody could know that nothing was done.
      http.connectionPool().evictAll();
    }
    Departure departure = new Departure();
    okhttp3.Call attempt = http.newCall(request(call, departure));
    Timekeeper.Turn turn = Timekeeper.SHARED.begin(attempt::cancel, atMost);
    try (turn;
        Response response = attempt.execute()) {
      return decision.decide(call, answer(response), reader);
    } catch (IOException e) {
      IOException cause = turn.isOver() ? tooLong(e) : e;
      throw cancelled
          ? cancelled(call, cause, departure.hasHappened())
          : failures.broken(call, cause, departure.hasHappened());
    }
  }

  private Request request(Call call, Departure departure) {
    return anyCall.newBuilder().tag(Departure.class, departure).post(form.of(call)).build();
  }

  private static IOException tooLong(IOException e) {
    IOException tooLong = new InterruptedIOException("took too long");
    tooLong.initCause(e);
    return tooLong;
  }

  private RuntimeException cancelled(Call call, IOException cause, boolean hasLeft) {
    if (call.isWrite() && hasLeft) {
      return failures.cancelled(call, cause);
    }
    CancellationException cancellation = new CancellationException(call + " was cancelled");
    cancellation.initCause(cause);
    return cancellation;
  }

  private static Answer answer(Response response) {
    Headers headers = response.headers();
    return new Answer(
        response.code(),
        headers.get("Location"),
        retryAfter(headers),
        headers.get("Content-Type"),
        response.body().source());
  }

  /** Seconds, or a date, which is measured by the server's own clock. */
  static @Nullable Duration retryAfter(Headers headers) {
    String text = headers.get("Retry-After");
    if (text == null) {
      return null;
    }
    if (text.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text.strip()));
    }
    Instant then = headers.getInstant("Retry-After");
    Instant now = headers.getInstant("Date");
    if (then == null || now == null) {
      return null;
    }
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }

  private static EventListener departureOf(Request request) {
    Departure departure = request.tag(Departure.class);
    return departure == null ? EventListener.NONE : departure;
  }

  private void log(Call call, long begun, String outcome, String errorCode) {
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    tally.ended(call.function().wireName(), took, outcome);
    long millis = took.toMillis();
    LOG.debug("{} {} {} ms {} {}", call, call.function().effect(), millis, outcome, errorCode);
  }

  /** Ends what is under way, and refuses what comes after. */
  void cancel() {
    cancelled = true;
    http.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
