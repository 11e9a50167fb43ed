package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void showsHowFarItIsOnlyToSomebodyWhoLooksOn() throws IOException {
    User.Said watched = user.atTerminal("").types("sync");
    watch.moveOn(Duration.ofMinutes(1));
    User.Said piped = user.throughPipe().types("sync");

    assertThat(watched.err()).contains("Listes : 7 sur 7", "\r");
    assertThat(piped.err()).doesNotContain("\r");
    assertThat(piped.out())
        .isEqualToIgnoringNewLines("Relevé : 7 cours comptés, 0 non lu, 0 incomplet.");
  }

  @Test
  void doesNotTakeSilenceForZero() throws IOException {
    user.settings(
        user.reads("passerelle.yaml")
            + "    settings: { count: { categories: [[Nulle part]] } }\n");
    User.Said said = user.types("sync");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("aucun cours compté");
    assertThat(said.err()).contains("Nulle part");
    assertThat(user.types("count list").err()).contains("passerelle sync");
  }

  @Test
  void doesNotEndWellWhereAFigureMayBeShort() throws IOException {
    sandbox.access().drop(Capability.REVIEW_ENROLMENTS);

    User.Said said = user.types("sync");
    User.Said list = user.types("count list");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("6 incomplets");
    assertThat(said.err().lines()).singleElement().asString().contains("moodle/course:enrolreview");
    assertThat(list.out()).contains("\t31\t–\t–\t");
    assertThat(list.err().lines()).hasSize(2).allMatch(line -> line.contains("enrolreview"));
  }
}
