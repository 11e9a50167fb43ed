package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How a site is reached: in secret, by a proxy, by an authority of one's own; and how one stops.
 */
class ConnectionTest {

  private static final Token TOKEN = Token.of("5ecre75ecre75ecre75ecre75ecre700");

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable it : open) {
      it.close();
    }
  }

  private HttpServer serving(HttpServer server) {
    open.add(() -> server.stop(0));
    server.start();
    return server;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private MoodleClient client(MoodleClient.Builder builder) {
    MoodleClient client = builder.build();
    open.add(client);
    return client;
  }

  @Test
  void aTokenTravelsInTheClearOnLoopbackOrWhereThatIsSaidOnly() {
    SiteAddress plain = new SiteAddress("http://moodle.example.org");
    assertThat(plain.isPrivate()).isFalse();
    assertThatThrownBy(() -> MoodleClient.of(plain, TOKEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
    assertThat(client(MoodleClient.builder(plain, TOKEN).plainHttp()).address()).isEqualTo(plain);
    for (String safe : List.of("http://localhost", "http://127.0.0.1:80/m", "http://[::1]/m")) {
      assertThat(new SiteAddress(safe).isPrivate()).as(safe).isTrue();
    }
    for (String open : List.of("http://localhost.example.org", "http://127.0.0.1.example.org")) {
      assertThat(new SiteAddress(open).isPrivate()).as(open).isFalse();
    }
  }

  @Test
  void aCertificateOfOnesOwnAuthorityIsTrustedWhereItIsGiven() throws IOException {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate own =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(authority)
            .build();
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(
            new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext()));
    server.createContext("/", exchange -> answer(exchange, 200, "[]"));
    serving(server);
    SiteAddress site = new SiteAddress("https://localhost:" + server.getAddress().getPort());

    MoodleClient stranger = client(MoodleClient.builder(site, TOKEN).pause(duration -> {}));
    assertThatThrownBy(() -> stranger.categories().all())
        .isInstanceOf(SiteUnavailableException.class)
        .hasMessageContaining("certificate is not trusted");
    MoodleClient friend =
        client(MoodleClient.builder(site, TOKEN).trusting(List.of(authority.certificate())));
    assertThat(friend.categories().all()).isEmpty();
  }

  @Test
  void aProxyIsGoneBy() throws IOException {
    List<String> asked = new ArrayList<>();
    HttpServer proxy = HttpServer.create(anyPort(), 0);
    proxy.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          answer(exchange, 200, "[]");
        });
    serving(proxy);
    MoodleClient client =
        client(
            MoodleClient.builder(new SiteAddress("http://moodle.example.org"), TOKEN)
                .plainHttp()
                .proxy(proxy.getAddress()));

    assertThat(client.categories().all()).isEmpty();
    assertThat(asked).containsExactly("http://moodle.example.org/webservice/rest/server.php");
  }

  /** A site that says that it was asked, and does not answer until it is told to. */
  private MoodleClient askingASilentSite(CountDownLatch asked, int status) throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server = HttpServer.create(anyPort(), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (status == 503) {
            exchange.getResponseHeaders().set("Retry-After", "25");
            answer(exchange, status, "");
          }
          asked.countDown();
          await(over);
          exchange.close();
        });
    open.add(over::countDown);
    serving(server);
    String address = "http://localhost:" + server.getAddress().getPort();
    return client(MoodleClient.builder(new SiteAddress(address), TOKEN));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nothing came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Throwable outcome(Runnable call, CountDownLatch asked, MoodleClient client) {
    CompletableFuture<Void> running = CompletableFuture.runAsync(call);
    await(asked);
    client.cancel();
    ExecutionException e =
        catchThrowableOfType(ExecutionException.class, () -> running.get(10, TimeUnit.SECONDS));
    return Objects.requireNonNull(e.getCause());
  }

  @Test
  void aReadThatIsCancelledIsCancelled() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    MoodleClient client = askingASilentSite(asked, 200);
    assertThat(outcome(() -> client.categories().all(), asked, client))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> client.categories().all()).isInstanceOf(CancellationException.class);
  }

  @Test
  void aWriteThatIsCancelledMayBeDone() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    MoodleClient client = askingASilentSite(asked, 200);
    List<NewCourse> course = List.of(Samples.newCourse("A"));
    assertThat(outcome(() -> client.courses().create(course), asked, client))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("stopped before the answer");
  }

  @Test
  void theWaitBetweenTwoAttemptsIsCancelledToo() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    MoodleClient client = askingASilentSite(asked, 503);
    assertThat(outcome(() -> client.categories().all(), asked, client))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aTimeLimitThatIsReachedIsSaid() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    MoodleClient patient = askingASilentSite(asked, 200);
    MoodleClient hasty =
        client(
            MoodleClient.builder(patient.address(), TOKEN)
                .pause(duration -> {})
                .readTimeout(Duration.ofMillis(250)));
    assertThatThrownBy(() -> hasty.categories().all())
        .hasMessageContaining("said nothing for 0.25 s (readTimeout)");
    MoodleClient hastier =
        client(
            MoodleClient.builder(patient.address(), TOKEN)
                .pause(duration -> {})
                .callTimeout(Duration.ofMillis(200)));
    assertThatThrownBy(() -> hastier.categories().all())
        .hasMessageContaining("within 0.2 s (callTimeout)");
  }
}
