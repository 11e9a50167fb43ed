package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sync by hand after one that was cut short, or while another one is under way. */
class SyncAgainTest {

  private static final SiteName SITE = new SiteName("academie");

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;
  private RosterStore rosters;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "en", watch).settlesAt(sandbox, "magistere-2");
    rosters = Ledger.open(folder.resolve("passerelle.db"), watch).rosters();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"PT59M, 2026-11-23T09:00:00Z", "PT60M, 2026-11-23T10:00:00Z"})
  void goesOnWithTheOneOfTheLastHour(Duration later, Instant due) throws IOException {
    SyncRun cutShort = rosters.begin(SITE, watch.instant());
    watch.moveOn(later);

    User.Said said = user.types("sync");

    assertThat(said.out()).contains("7 courses counted");
    assertThat(said.err().contains("Going on")).isEqualTo(cutShort.due().equals(due));
    SyncRun last = rosters.lastRun(SITE).orElseThrow();
    assertThat(last.due()).isEqualTo(due);
    assertThat(last.isOver()).isTrue();
    assertThat(last.stored()).hasSize(7);
  }

  @Test
  void isRefusedWhileAnotherOneIsUnderWay() throws IOException {
    RosterStore.Hold hold = rosters.hold(SITE, "serve (alpha, 42)");
    rosters.begin(SITE, watch.instant());
    User.Said refused = user.types("sync");
    hold.close();

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("another sync of the site academie", "serve (alpha, 42)", "09:00:00Z")
        .doesNotContain("Going on");
    assertThat(sandbox.calls().count("core_course_get_categories")).isZero();
    assertThat(user.types("sync").code()).isEqualTo(ExitCode.OK);
  }
}
