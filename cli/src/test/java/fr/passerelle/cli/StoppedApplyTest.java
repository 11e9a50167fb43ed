package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is asked to end, as by Ctrl-C, in the middle of an apply. */
@Timeout(120)
class StoppedApplyTest {

  private static final String CREATE = "core_course_create_courses";

  @TempDir Path folder;
  private Sandbox sandbox;
  private User user;
  private CampaignTime time;
  private Killer killer;

  @BeforeEach
  void prepare() throws IOException {
    Clock clock = Clock.systemUTC();
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, clock).build());
    user = new User(folder, "en", clock);
    user.settlesAt(sandbox, "magistere-2");
    user.hasOneRequest();
    time = new CampaignTime();
    killer = new Killer(folder, sandbox, time);
  }

  @AfterEach
  void close() {
    time.close();
    sandbox.close();
  }

  @Test
  void bringsTheCallUnderWayToItsEndAndSendsNoMore() throws IOException, InterruptedException {
    int code = killer.stop(CallWatch.Moment.SERVED, CREATE, "Stopping:", "apply", "--yes");

    assertThat(user.reads("output.txt"))
        .contains(
            "create the course", "Applied: 1 created, 0 changed, 0 enrolled", "Stopped as asked")
        .doesNotContain("Exception");
    assertThat(code).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(sandbox.calls().count("enrol_manual_enrol_users")).isZero();

    assertThat(killer.run("apply", "--yes")).isZero();
    assertThat(sandbox.calls().count(CREATE)).isEqualTo(1);
    assertThat(user.types("plan").out()).contains("No changes");
  }

  @Test
  void doesNotWaitForALostAnswer() throws IOException, InterruptedException {
    sandbox.faults().onNext(CREATE, Fault.HTTP_502_BEFORE);

    int code = killer.stop(CallWatch.Moment.ARRIVED, CREATE, "Stopping:", "apply", "--yes");

    assertThat(code).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(killer.run("apply", "--yes")).isZero();
    assertThat(sandbox.calls().count(CREATE)).isEqualTo(1);
  }

  @Test
  void endsAtOnceWhileItOnlyLooks() throws IOException, InterruptedException {
    int code =
        killer.stop(CallWatch.Moment.ARRIVED, "core_course_get_categories", "", "apply", "--yes");

    assertThat(code).isEqualTo(128 + 15);
    assertThat(user.reads("output.txt")).doesNotContain("Stopp");
  }
}
