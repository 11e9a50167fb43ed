package fr.passerelle.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call of the client meets every way in which the wire fails. */
class WireFailuresTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final HeardRequests HEARD = new HeardRequests();

  private static final WireMockServer SITE =
      new WireMockServer(
          wireMockConfig()
              .extensions(HEARD)
              .dynamicPort()
              .dynamicHttpsPort()
              .asynchronousResponseEnabled(true)
              .asynchronousResponseThreads(20));

  /** Much of the table is waiting, which can be done together. */
  private static final ExecutorService TOGETHER = Executors.newFixedThreadPool(8);

  private static final AtomicInteger PATHS = new AtomicInteger();

  /**
   * What came of a call.
   *
   * @param thrown null if all went well
   * @param arrived how often the site was sent the call's function
   * @param pauses how often the client waited before it tried again
   */
  private record Seen(@Nullable Throwable thrown, int arrived, int pauses) {}

  @BeforeAll
  static void openTheSite() {
    SITE.start();
    for (ServiceFunction function : ServiceFunction.values()) {
      SITE.stubFor(
          post(anyUrl())
              .atPriority(10)
              .withRequestBody(names(function))
              .willReturn(WireFailure.ok("application/json", ClientCall.healthyAnswer(function))));
    }
  }

  @AfterAll
  static void closeTheSite() {
    TOGETHER.shutdownNow();
    SITE.stop();
  }

  @TestFactory
  List<DynamicContainer> ofEveryCall() {
    return ClientCall.ALL.stream()
        .map(call -> dynamicContainer(call.name(), failuresOf(call)))
        .toList();
  }

  /** Begun at once; each test waits for its own. */
  private static List<DynamicTest> failuresOf(ClientCall call) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(goesWell(call));
    tests.add(refused(call));
    tests.add(resetWhileItIsSent(call));
    WireFailure.ALL.forEach(failure -> tests.add(meets(call, failure)));
    return tests;
  }

  private static DynamicTest goesWell(ClientCall call) {
    String path = newPath();
    return test(
        "nothing fails",
        () -> make(call, path, SITE.port(), PATIENCE, () -> {}, 1),
        seen -> assertThat(seen).isEqualTo(new Seen(null, 1, 0)));
  }

  private static DynamicTest meets(ClientCall call, WireFailure failure) {
    String path = newPath();
    SITE.stubFor(
        post(urlPathEqualTo(path + "/webservice/rest/server.php"))
            .withRequestBody(names(call.function()))
            .willReturn(failure.answer().apply(ClientCall.healthyAnswer(call.function()))));
    return test(
        failure.name(),
        () -> make(call, path, SITE.port(), failure.patience(), () -> {}, failure.sent(call)),
        seen ->
            assertThat(assertFailed(seen, failure.reaction(call), failure.sent(call)).function())
                .isEqualTo(call.function().wireName()));
  }

  /** Proves that nothing was done, so that also a WRITE is known not to have happened. */
  private static DynamicTest refused(ClientCall call) {
    String path = newPath();
    return test(
        "connection refused",
        () -> {
          try (CutWire wire = CutWire.to(SITE.port())) {
            Seen seen = make(call, path, wire.port(), PATIENCE, wire::refuse, 0);
            assertThat(seen.arrived()).isZero();
            return new Seen(seen.thrown(), seen.pauses() + 1, seen.pauses());
          }
        },
        seen ->
            assertThat(assertFailed(seen, SiteUnavailableException.class, attempts(call)))
                .hasMessageContaining("nobody answers"));
  }

  /** On a connection that was in use before, where OkHttp would send a second time if it might. */
  private static DynamicTest resetWhileItIsSent(ClientCall call) {
    String path = newPath();
    return test(
        "reset while it is sent",
        () -> {
          try (CutWire wire = CutWire.to(SITE.port())) {
            Runnable fail = () -> wire.resetOn(formValue(call.function()));
            Seen seen = make(call, path, wire.port(), PATIENCE, fail, 0);
            assertThat(seen.arrived()).isZero();
            return new Seen(seen.thrown(), wire.resets(), seen.pauses());
          }
        },
        seen -> {
          Class<? extends MoodleException> reaction =
              call.isWrite() ? OutcomeUnknownException.class : SiteUnavailableException.class;
          assertThat(assertFailed(seen, reaction, attempts(call)).function())
              .isEqualTo(call.function().wireName());
        });
  }

  private static int attempts(ClientCall call) {
    return call.isWrite() ? 1 : PatientCaller.ATTEMPTS;
  }

  private static MoodleException assertFailed(
      Seen seen, Class<? extends MoodleException> reaction, int sent) {
    assertThat(seen.thrown()).isExactlyInstanceOf(reaction).hasMessageNotContaining("s3cret");
    assertThat(seen.arrived()).as("sent").isEqualTo(sent);
    assertThat(seen.pauses()).as("pauses").isEqualTo(sent - 1);
    return (MoodleException) requireNonNull(seen.thrown());
  }

  private static DynamicTest test(String name, Callable<Seen> work, Consumer<Seen> expectation) {
    Future<Seen> seen = TOGETHER.submit(work);
    return dynamicTest(name, () -> expectation.accept(seen.get()));
  }

  /** Makes a call of a client that knows its site and has a connection, when something fails. */
  private static Seen make(
      ClientCall call, String path, int port, Duration patience, Runnable fail, int sent)
      throws InterruptedException {
    List<Duration> pauses = new ArrayList<>();
    try (MoodleClient client = client("http://127.0.0.1:" + port + path, patience, pauses::add)) {
      if (call.function() != ServiceFunction.SITE_INFO) {
        client.site();
      }
      pauses.clear();
      fail.run();
      Throwable thrown = catchThrowable(() -> call.make().accept(client));
      int arrived = HEARD.count(path + "/webservice/rest/server.php", call.function(), sent);
      return new Seen(thrown, arrived, pauses.size());
    }
  }

  private static StringValuePattern names(ServiceFunction function) {
    return containing(formValue(function));
  }

  private static String formValue(ServiceFunction function) {
    return "&wsfunction=" + function.wireName() + "&";
  }

  private static String newPath() {
    return "/" + PATHS.incrementAndGet();
  }

  private static MoodleClient client(String address, Duration patience, Pause pause) {
    return MoodleClient.builder(new SiteAddress(address), Token.of("s3cret"))
        .connectTimeout(PATIENCE)
        .readTimeout(patience)
        .callTimeout(patience.multipliedBy(2))
        .pause(pause)
        .build();
  }

  /** Several READs in one request fail as single ones do; {@link SeveralAtOnceTest} shows how. */
  private static final Set<ServiceFunction> IN_BUNDLES =
      Set.of(ServiceFunction.SEVERAL_AT_ONCE, ServiceFunction.PARTICIPANTS_TABLE);

  @Test
  void leaveNoFunctionOut() {
    assertThat(ClientCall.ALL.stream().map(ClientCall::function))
        .containsAll(
            Arrays.stream(ServiceFunction.values())
                .filter(function -> !IN_BUNDLES.contains(function))
                .toList());
  }

  /** Methods that always bundle, that ask nothing, or to which a refusal is an answer. */
  private static final Set<String> WITHOUT_A_CALL_OF_THEIR_OWN =
      Set.of(
          "categories.canBeMade",
          "sections.canBeNamed",
          "groups.canBeMade",
          "enrolments.fallShort",
          "enrolments.toldTotals",
          "soundings.isAdministrator",
          "reports.areOffered",
          "soundings.canTellFormats",
          "soundings.canTellLanguages",
          "courses.partsToCreate",
          "courses.partsToUpdate",
          "enrolments.partsToEnrol",
          "soundings.mayListHiddenCategories");

  @Test
  void leaveNoMethodOut() {
    assertThat(ClientCall.ALL.stream().map(ClientCall::method).distinct())
        .containsExactlyInAnyOrderElementsOf(
            methods()
                .distinct()
                .filter(method -> !WITHOUT_A_CALL_OF_THEIR_OWN.contains(method))
                .toList());
  }

  /** The site itself, and each method of each accessor. */
  private static Stream<String> methods() {
    return Arrays.stream(MoodleClient.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .flatMap(WireFailuresTest::methodsBehind);
  }

  private static Stream<String> methodsBehind(Method accessor) {
    if (accessor.getReturnType() == SiteInfo.class) {
      return Stream.of(accessor.getName());
    }
    return accessor.getReturnType().isInterface()
        ? Arrays.stream(accessor.getReturnType().getMethods())
            .map(method -> accessor.getName() + "." + method.getName())
        : Stream.of();
  }

  @Test
  void ofAnUnknownHostProveThatNothingWasDone() {
    assertNothingWasDone("https://moodle.invalid", "is not known");
  }

  @Test
  void ofACertificateThatIsNotTrustedProveThatNothingWasDone() {
    assertNothingWasDone("https://localhost:" + SITE.httpsPort() + "/tls", "certificate");
    SITE.verify(0, postRequestedFor(urlPathEqualTo("/tls/webservice/rest/server.php")));
  }

  private static void assertNothingWasDone(String address, String words) {
    for (ClientCall call : ClientCall.ALL) {
      if (call.isWrite() || call.function() == ServiceFunction.CATEGORIES) {
        try (MoodleClient client = client(address, PATIENCE, duration -> {})) {
          assertThat(catchThrowable(() -> call.make().accept(client)))
              .isExactlyInstanceOf(SiteUnavailableException.class)
              .hasMessageContaining(words);
        }
      }
    }
  }
}
