package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that sync by themselves on one ledger in a file, are killed, and are stopped. */
@Timeout(600)
class ServeTest {

  private static final Instant EVENING = Instant.parse("2026-11-23T22:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:05Z");
  private static final int MORE_COURSES = 120;
  private static final int AT_A_TIME = 50;

  @TempDir Path folder;

  private Sandbox sandbox;
  private User user;
  private Duration night;

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC()).build());
    night = RunningCommand.ahead(NIGHT);
    user = new User(folder, "en", Clock.offset(Clock.systemUTC(), night));
    user.settlesAt(sandbox, "magistere-2");
    user.settings(
        user.reads("passerelle.yaml") + "schedules: {nightly: {at: '02:00', zone: UTC}}\n");
    Course example = sandbox.state().get(Course.class, 2);
    for (int i = 0; i < MORE_COURSES; i++) {
      sandbox.put(another(example, i));
    }
    Duration evening = RunningCommand.ahead(EVENING);
    assertThat(RunningCommand.serve(folder, "evening", evening).stop()).isZero();
    assertThat(sandbox.calls().count("core_course_get_categories")).isZero();
  }

  @AfterEach
  void close() {
    RunningCommand.killTheRest();
    sandbox.close();
  }

  private static Course another(Course example, int number) {
    return new Course(
        9_000 + number,
        example.category(),
        "Cours " + number,
        "COURS-" + number,
        "",
        "",
        example.format(),
        true,
        0,
        0,
        0,
        "",
        example.settings(),
        true,
        0,
        0,
        example.customFields());
  }

  @Test
  void isGoneOnWithAfterAKillAndNothingIsStoredTwice() throws Exception {
    RunningCommand killed = inTheMiddle(RunningCommand::kill);
    assertThat(killed.end()).isNotZero();
    int before = number("SELECT count(*) FROM snapshot");
    assertThat(before).isEqualTo(AT_A_TIME);
    assertThat(number("SELECT count(*) FROM sync_run WHERE ended_at IS NULL")).isOne();

    RunningCommand next = RunningCommand.serve(folder, "next", night);
    next.await(() -> number("SELECT count(*) FROM sync_run WHERE ended_at IS NOT NULL") == 1);
    assertThat(next.stop()).isZero();

    assertStoredOnce();
    assertThat(next.said()).contains("academie: " + (courses() - before) + " courses counted");
  }

  @Test
  void storesWhatWasReadWhenAskedToEnd() throws Exception {
    RunningCommand stopped =
        inTheMiddle(
            it -> {
              it.askToEnd();
              it.awaitOrEnd(() -> it.said().contains("Stopping"));
            });
    assertThat(stopped.end()).isZero();
    assertThat(stopped.said()).contains("Stopping", "stopped as asked").doesNotContain("Exception");
    assertThat(number("SELECT count(*) FROM snapshot")).isEqualTo(2 * AT_A_TIME);

    User.Said said = user.types("sync");

    assertThat(said.err()).contains("Going on with the sync begun at 2026-11-24T02:");
    assertThat(said.out()).contains((courses() - 2 * AT_A_TIME) + " courses counted");
    assertThat(number("SELECT count(*) FROM sync_run")).isOne();
    RunningCommand next = RunningCommand.serve(folder, "next", night);
    next.await(
        () ->
            number(
                    "SELECT count(*) FROM scheduled_task WHERE execution_time > "
                        + NIGHT.toEpochMilli())
                == 1);
    assertThat(next.stop()).isZero();
    assertStoredOnce();
  }

  @Test
  void refusesASyncByHandMeanwhileAndTellsHowItStands() throws Exception {
    CompletableFuture<User.Said> said = new CompletableFuture<>();
    RunningCommand serve =
        inTheMiddle(
            it -> {
              said.complete(types("sync"));
              assertThat(get(it.door() + "/ready")).isEqualTo("200 ready\n");
            },
            "--log-json");
    serve.await(() -> get(serve.door() + "/metrics").contains("done"));
    String metrics = get(serve.door() + "/metrics");
    assertThat(get(serve.door() + "/health")).isEqualTo("200 alive\n");
    assertThat(get(serve.door() + "/health/x")).startsWith("404");
    assertThat(serve.stop()).isZero();

    assertThat(said.join().code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.join().err())
        .contains("another sync of the site academie", "serve (", ", " + serve.pid() + ")");
    assertThat(metrics)
        .contains("passerelle_sync_last_success_timestamp_seconds{site=\"academie\"} 1.79")
        .contains("passerelle_syncs_total{end=\"done\",site=\"academie\"} 1")
        .contains("passerelle_sync_courses{site=\"academie\"} " + courses() + ".0")
        .contains("passerelle_call_duration_seconds_count{outcome=\"ok\",site=\"academie\"}")
        .doesNotContain(sandbox.token());
    assertThat(serve.said().lines())
        .anyMatch(line -> line.startsWith("{\"timestamp\":") && line.contains("courses counted"))
        .allMatch(line -> line.startsWith("{"));
  }

  /** What happens to a sync while it reads its second lot of courses. */
  private RunningCommand inTheMiddle(Happening happening, String... more) throws IOException {
    CompletableFuture<RunningCommand> serve = new CompletableFuture<>();
    AtomicBoolean happened = new AtomicBoolean();
    sandbox.watch(
        (moment, function) -> {
          if (moment == CallWatch.Moment.ARRIVED
              && number("SELECT count(*) FROM snapshot") >= AT_A_TIME
              && happened.compareAndSet(false, true)) {
            happening.on(serve.join());
          }
        });
    RunningCommand started = RunningCommand.serve(folder, "serve", night, more);
    serve.complete(started);
    started.awaitOrEnd(happened::get);
    return started;
  }

  private interface Happening {
    void on(RunningCommand serve);
  }

  private int courses() {
    return number("SELECT count(DISTINCT course_id) FROM counted_course");
  }

  private void assertStoredOnce() {
    int courses = courses();
    assertThat(courses).isGreaterThan(MORE_COURSES);
    assertThat(number("SELECT count(*) FROM sync_run")).isOne();
    assertThat(number("SELECT count(*) FROM sync_run WHERE due_at = '2026-11-24T02:00:00Z'"))
        .isOne();
    assertThat(number("SELECT count(*) FROM snapshot WHERE run IS NOT NULL")).isEqualTo(courses);
  }

  private int number(String query) {
    try (Connection ledger =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("passerelle.db"));
        Statement statement = ledger.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private User.Said types(String command) {
    try {
      return user.types(command);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String get(String address) {
    try {
      HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
      int code = asked.getResponseCode();
      try (InputStream body = code == 200 ? asked.getInputStream() : asked.getErrorStream()) {
        return code + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
