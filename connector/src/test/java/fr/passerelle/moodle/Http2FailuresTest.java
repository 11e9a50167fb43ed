package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every call of the client meets the ways in which HTTP/2 fails, one stream or all of them. */
class Http2FailuresTest {

  private static final int INTERNAL_ERROR = 2;
  private static final int REFUSED_STREAM = 7;
  private static final int CANCEL = 8;

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static final MockWebServer SITE = new MockWebServer();
  private static final Site ANSWERS = new Site();
  private static final AtomicInteger PATHS = new AtomicInteger();

  /** How each path fails, and at which function; a path that is not here is sound. */
  private static final Map<String, Failing> FAILING = new ConcurrentHashMap<>();

  /** The requests that arrived, as their path and their function. */
  private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();

  private record Failing(ServiceFunction function, Failure failure) {}

  /** What is done to a healthy answer. */
  private record Failure(String name, UnaryOperator<MockResponse.Builder> change) {}

  /** All leave a READ to be tried again, and a WRITE in doubt. */
  private static final List<Failure> BEFORE_THE_ANSWER =
      List.of(
          new Failure(
              "stream refused",
              it -> it.onRequestStart(new SocketEffect.CloseStream(REFUSED_STREAM))),
          new Failure(
              "stream cancelled", it -> it.onRequestStart(new SocketEffect.CloseStream(CANCEL))),
          new Failure(
              "stream reset by an error",
              it -> it.onRequestStart(new SocketEffect.CloseStream(INTERNAL_ERROR))));

  /** The same. */
  private static final List<Failure> WITHIN_THE_ANSWER =
      List.of(
          new Failure(
              "stream refused late",
              it -> it.onResponseBody(new SocketEffect.CloseStream(REFUSED_STREAM))),
          new Failure(
              "stream reset within the answer",
              it -> it.onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))),
          new Failure(
              "connection closed within the answer",
              it -> it.onResponseBody(new SocketEffect.CloseSocket())));

  /** Calls that send nothing but the one function. */
  private static final Set<String> ALONE =
      Set.of(
          "categories.all",
          "enrolments.participants",
          "courses.create",
          "courses.update",
          "enrolments.enrolManually");

  /** The site takes its leave with each answer (GOAWAY); the next call needs a new connection. */
  private static final Failure LEAVE =
      new Failure("leave", it -> it.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));

  private static final class Site extends Dispatcher {

    /** What befalls every request before it is read; null for nothing. */
    private volatile @Nullable Failure atOnce;

    @Override
    public MockResponse peek() {
      Failure failure = atOnce;
      MockResponse.Builder nothing = new MockResponse.Builder();
      return failure == null ? nothing.build() : failure.change().apply(nothing).build();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getTarget().replaceFirst("/webservice/rest/server\\.php$", "");
      ServiceFunction function = function(request);
      if (function == null) {
        return new MockResponse.Builder().build();
      }
      ARRIVED.add(request.getVersion() + " " + path + " " + function);
      MockResponse.Builder answer =
          new MockResponse.Builder()
              .setHeader("Content-Type", "application/json")
              .body(ClientCall.healthyAnswer(function));
      Failing failing = FAILING.get(path);
      return failing == null || failing.function() != function
          ? answer.build()
          : failing.failure().change().apply(answer).build();
    }

    private static @Nullable ServiceFunction function(RecordedRequest request) {
      String form = request.getBody() == null ? "" : request.getBody().utf8();
      return Stream.of(ServiceFunction.values())
          .filter(it -> form.contains("&wsfunction=" + it.wireName() + "&"))
          .findFirst()
          .orElse(null);
    }
  }

  @BeforeAll
  static void openTheSite() throws IOException {
    SITE.setDispatcher(ANSWERS);
    SITE.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    SITE.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterAll
  static void closeTheSite() {
    SITE.close();
  }

  /**
   * What came of a call.
   *
   * @param thrown null if all went well
   * @param arrived how often the site was sent the call's function
   */
  private record Seen(@Nullable Throwable thrown, int arrived, int pauses) {}

  private static Seen make(ClientCall call, @Nullable Failure failure) {
    String path = "/" + PATHS.incrementAndGet();
    List<Duration> pauses = new ArrayList<>();
    try (MoodleClient client = client(path, pauses::add)) {
      if (call.function() != ServiceFunction.SITE_INFO) {
        client.site();
      }
      if (failure != null) {
        FAILING.put(path, new Failing(call.function(), failure));
      }
      Throwable thrown = catchThrowable(() -> call.make().accept(client));
      return new Seen(thrown, arrived(path, call.function()), pauses.size());
    }
  }

  private static int arrived(String path, ServiceFunction function) {
    String sent = "HTTP/2 " + path + " " + function;
    return Math.toIntExact(ARRIVED.stream().filter(sent::equals).count());
  }

  private static MoodleClient client(String path, Pause pause) {
    SiteAddress address = new SiteAddress("https://localhost:" + SITE.getPort() + path);
    return MoodleClient.builder(address, Token.of("s3cret"))
        .readTimeout(Duration.ofSeconds(20))
        .trusting(List.of(CERTIFICATE.certificate()))
        .pause(pause)
        .build();
  }

  @TestFactory
  Stream<DynamicTest> areNoneWhereAllIsWell() {
    return ClientCall.ALL.stream()
        .map(
            call ->
                dynamicTest(
                    call.name(),
                    () -> assertThat(make(call, null)).isEqualTo(new Seen(null, 1, 0))));
  }

  @TestFactory
  Stream<DynamicTest> leaveAReadToBeTriedAgainAndAWriteInDoubt() {
    return ClientCall.ALL.stream()
        .flatMap(
            call ->
                WITHIN_THE_ANSWER.stream()
                    .map(
                        it ->
                            dynamicTest(
                                call.name() + ": " + it.name(),
                                () -> assertLost(call, make(call, it)))));
  }

  @TestFactory
  Stream<DynamicTest> doSoBeforeTheRequestIsReadToo() {
    return ClientCall.ALL.stream()
        .filter(call -> ALONE.contains(call.name()))
        .flatMap(
            call ->
                BEFORE_THE_ANSWER.stream()
                    .map(
                        it ->
                            dynamicTest(
                                call.name() + ": " + it.name(),
                                () -> assertLost(call, makeInVain(call, it)))));
  }

  private static Seen makeInVain(ClientCall call, Failure failure) throws InterruptedException {
    List<Duration> pauses = new ArrayList<>();
    try (MoodleClient client = client("/" + PATHS.incrementAndGet(), pauses::add)) {
      client.site();
      forgetWhatArrived();
      ANSWERS.atOnce = failure;
      Throwable thrown = catchThrowable(() -> call.make().accept(client));
      int unread = unread(attempts(call));
      ANSWERS.atOnce = null;
      client.soundings().categories();
      return new Seen(thrown, unread + unread(Integer.MAX_VALUE), pauses.size());
    } finally {
      ANSWERS.atOnce = null;
    }
  }

  private static void forgetWhatArrived() throws InterruptedException {
    while (SITE.takeRequest(0, TimeUnit.SECONDS) != null) {}
  }

  /** How many requests came that the site did not read, up to the first one that it did. */
  private static int unread(int most) throws InterruptedException {
    int count = 0;
    while (count < most) {
      RecordedRequest next = SITE.takeRequest(20, TimeUnit.SECONDS);
      if (next == null || Site.function(next) != null) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static int attempts(ClientCall call) {
    return call.isWrite() ? 1 : PatientCaller.ATTEMPTS;
  }

  private static void assertLost(ClientCall call, Seen seen) {
    Class<? extends MoodleException> reaction =
        call.isWrite() ? OutcomeUnknownException.class : SiteUnavailableException.class;
    int attempts = attempts(call);
    assertThat(seen.thrown()).isExactlyInstanceOf(reaction).hasMessageNotContaining("s3cret");
    assertThat(seen.arrived()).as("sent").isEqualTo(attempts);
    assertThat(seen.pauses()).as("pauses").isEqualTo(attempts - 1);
  }

  /** Twice, so that the second call finds a connection that was taken leave of. */
  @TestFactory
  Stream<DynamicTest> areNotSeenWhereTheSiteTakesItsLeaveBetweenTwoCalls() {
    return ClientCall.ALL.stream()
        .filter(call -> call.function() != ServiceFunction.SITE_INFO)
        .map(
            call ->
                dynamicTest(
                    call.name(),
                    () -> {
                      ClientCall twice =
                          new ClientCall(
                              call.name(), call.function(), call.make().andThen(call.make()));
                      Seen seen = make(twice, LEAVE);
                      assertThat(seen.thrown()).isNull();
                      assertThat(seen.arrived()).isEqualTo(2);
                    }));
  }
}
