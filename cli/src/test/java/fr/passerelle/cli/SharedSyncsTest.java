package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes that share what is due on one PostgreSQL, one of which dies half-way. */
@Timeout(600)
class SharedSyncsTest {

  private static final int SYNCS = 200;
  private static final int COURSES = 7;
  private static final Instant EVENING = Instant.parse("2026-11-23T22:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:05Z");

  @TempDir Path folder;

  private Sandbox sandbox;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void prepare() throws IOException {
    sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC()).build());
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "60")
            .start();
    User user = new User(folder, "en", Clock.systemUTC());
    user.token("site.token", sandbox.token());
    user.settings(settings());
  }

  private String settings() {
    StringBuilder settings =
        new StringBuilder(
            """
            formatVersion: 1
            retention: P3Y
            ledger: "%s"
            ledgerUser: postgres
            ledgerPasswordVariable: LEDGER_PASSWORD
            schedules: {nightly: {sites: all, cron: "0 2 * * *", zone: UTC}}
            sites:
            """
                .formatted(postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "")));
    for (int site = 1; site <= SYNCS; site++) {
      settings.append(
          "  site-%d: {url: %s, tokenFile: site.token, profile: magistere-2}\n"
              .formatted(site, sandbox.address()));
    }
    return settings.toString();
  }

  @AfterEach
  void close() throws IOException {
    RunningCommand.killTheRest();
    sandbox.close();
    postgres.close();
  }

  @Test
  void areEachStoredOnceThoughOneProcessDies() throws Exception {
    Duration evening = RunningCommand.ahead(EVENING);
    assertThat(RunningCommand.serve(folder, "evening", evening).stop()).isZero();
    assertThat(number("SELECT count(*) FROM scheduled_task")).isEqualTo(SYNCS);
    CompletableFuture<RunningCommand> victim = new CompletableFuture<>();
    AtomicInteger syncsBegun = new AtomicInteger();
    AtomicLong takenByVictim = new AtomicLong();
    sandbox.watch(
        (moment, function) -> {
          if (moment == CallWatch.Moment.ARRIVED
              && function.equals("core_course_get_categories")
              && syncsBegun.incrementAndGet() == SYNCS / 2) {
            victim.join().kill();
            takenByVictim.set(number(taken(victim.join())));
          }
        });

    Duration night = RunningCommand.ahead(NIGHT);
    victim.complete(RunningCommand.serve(folder, "victim", night));
    RunningCommand survivor = RunningCommand.serve(folder, "survivor", night);
    survivor.await(
        () ->
            number("SELECT count(*) FROM scheduled_task WHERE picked") == 0
                && number("SELECT count(*) FROM sync_run WHERE ended_at IS NOT NULL") == SYNCS);
    assertThat(survivor.stop()).isZero();

    assertThat(victim.join().end()).isNotZero();
    assertThat(takenByVictim).hasPositiveValue();
    assertThat(number("SELECT count(*) FROM sync_run")).isEqualTo(SYNCS);
    assertThat(number("SELECT count(DISTINCT site) FROM sync_run")).isEqualTo(SYNCS);
    assertThat(number("SELECT count(*) FROM sync_run WHERE due_at = '2026-11-24T02:00:00Z'"))
        .isEqualTo(SYNCS);
    assertThat(number("SELECT count(*) FROM snapshot")).isEqualTo(SYNCS * COURSES);
    assertThat(number("SELECT count(*) FROM (SELECT DISTINCT run, course FROM snapshot) AS once"))
        .isEqualTo(SYNCS * COURSES);
    assertThat(number("SELECT count(*) FROM scheduled_task WHERE execution_time > '2026-11-25'"))
        .isEqualTo(SYNCS);
    assertThat(victim.join().said()).contains("7 courses counted");
    assertThat(survivor.said()).contains("7 courses counted");
  }

  private static String taken(RunningCommand by) {
    return "SELECT count(*) FROM scheduled_task WHERE picked AND picked_by LIKE '%, "
        + by.pid()
        + ")'";
  }

  private int number(String query) {
    try (Connection ledger = postgres.getPostgresDatabase().getConnection();
        Statement statement = ledger.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
