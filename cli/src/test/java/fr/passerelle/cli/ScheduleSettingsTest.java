package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.schedule.ScheduledSync;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleSettingsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final String SITES =
      """
      formatVersion: 1
      retention: P3Y
      sites:
        a: {url: https://a.example.org, tokenVariable: TOKEN}
        b: {url: https://b.example.org, tokenVariable: TOKEN, settings: {timeZone: Indian/Reunion}}
      """;

  @TempDir Path folder;

  private User user;

  @BeforeEach
  void settle() {
    user = new User(folder, "en", new Watch("2026-11-23T12:00:00Z"));
  }

  private List<ScheduledSync> read(String schedules) throws IOException {
    user.settings(SITES + schedules);
    return SettingsFile.read(folder.resolve("passerelle.yaml")).schedules();
  }

  @Test
  void areOfAllSitesEachInItsOwnZoneUnlessSaid() throws IOException {
    assertThat(read("schedules: {nightly: {at: '02:30'}}"))
        .extracting(ScheduledSync::key, sync -> sync.timing().next(NOON).toString())
        .containsExactly(
            tuple("nightly/a", "2026-11-24T01:30:00Z"), tuple("nightly/b", "2026-11-23T22:30:00Z"));
    assertThat(read("schedules: {nightly: {sites: all, at: '02:30', zone: UTC}}"))
        .extracting(ScheduledSync::key, sync -> sync.timing().next(NOON).toString())
        .containsExactly(
            tuple("nightly/a", "2026-11-24T02:30:00Z"), tuple("nightly/b", "2026-11-24T02:30:00Z"));
  }

  @Test
  void areOfSomeSitesByACronExpression() throws IOException {
    assertThat(read("schedules: {noon: {sites: [b], cron: '0 12 * * 1-5', zone: UTC}}"))
        .extracting(ScheduledSync::site, sync -> sync.timing().next(NOON))
        .containsExactly(tuple(new SiteName("b"), Instant.parse("2026-11-24T12:00:00Z")));
  }

  @Test
  void thatAreWrongAreAllRefusedAtOnce() throws IOException {
    user.settings(
        SITES
            + """
            schedules:
              Nuit: {at: '25:00', zone: Europe/Pari}
              both: {at: '02:30', cron: '30 2 * * *'}
              never: {cron: '0 0 30 2 *', sites: [a, c]}
              none: {at: '02:30', sites: some}
              empty:
              typed: {att: '02:30'}
            """);

    User.Said said = user.types("serve");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("schedules.typed", "att").doesNotContain("Exception");
    user.settings(user.reads("passerelle.yaml").replaceFirst("(?m)^ *typed.*\n", ""));
    assertThat(user.types("serve").err())
        .contains("schedules.Nuit", "schedules.Nuit.at", "25:00", "schedules.Nuit.zone")
        .contains("Europe/Pari", "schedules.both", "either at or cron")
        .contains("schedules.never.cron", "never comes", "schedules.never.sites", "c")
        .contains("schedules.none.sites", "schedules.empty");
  }

  @Test
  void areNeededToServe() throws IOException {
    user.settings(SITES);
    User.Said said = user.types("serve");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("no schedule says when to sync", "at: \"02:30\"");
  }

  @Test
  void doNotHideThatATokenIsMissingOrAPlaceTaken() throws IOException {
    user.settings(SITES + "schedules: {nightly: {at: '02:30'}}");
    User.Said said = user.types("serve");
    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.err()).contains("TOKEN");

    user.sets("TOKEN", "0123456789abcdef0123456789abcdef");
    for (String place : List.of("here", "127.0.0.1", "127.0.0.1:99999", "192.0.2.1:80")) {
      User.Said elsewhere = user.types("serve --listen " + place);
      assertThat(elsewhere.code()).isEqualTo(ExitCode.USAGE);
      assertThat(elsewhere.err()).contains("--listen", place, "HOST:PORT");
    }
  }
}
