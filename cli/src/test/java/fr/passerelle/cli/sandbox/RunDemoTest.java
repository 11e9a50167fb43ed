package fr.passerelle.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDemoTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @Timeout(60)
  @CsvSource({"fr, Exécuté : 9 créés", "en, Applied: 9 created"})
  void doesTheWholeJobAndStartsCleanTheNextTime(String language, String applied)
      throws IOException {
    User user = new User(folder, language, watch);
    User.Said first = user.types("demo");
    user.write("passerelle-demo/requests/mine.yaml", "title: mine");
    User.Said second = user.types("demo");

    assertThat(first.code()).isEqualTo(ExitCode.OK);
    assertThat(first.out()).contains(applied, "$ passerelle pay explain 1", "112");
    assertThat(second.code()).isEqualTo(ExitCode.OK);
    assertThat(second.out()).contains(applied);
    assertThat(folder.resolve("passerelle-demo/requests/mine.yaml")).doesNotExist();
    assertThat(folder.resolve("passerelle-demo/vacations.csv")).isNotEmptyFile();
  }

  @Test
  void leavesAFolderThatTheUserCanGoOnIn() throws IOException {
    new User(folder, "fr", watch).types("demo");
    Path demo = folder.resolve("passerelle-demo");
    SandboxSettings settings =
        SandboxSettings.builder(Profile.MAGISTERE_2, watch)
            .stateFile(demo.resolve("sandbox.json"))
            .token(Files.readString(demo.resolve("sandbox.token")).strip())
            .build();
    try (Sandbox sandbox = Sandbox.start(settings)) {
      User user = new User(demo, "fr", watch);
      user.settings(
          user.reads("passerelle.yaml").replaceFirst("http://\\S+", sandbox.address().toString()));
      Files.delete(demo.resolve("requests/2026-0004.yaml"));
      User.Said said = user.types("apply --yes");

      assertThat(said.code()).isEqualTo(ExitCode.OK);
      assertThat(said.out()).contains("Aucun changement : le site est conforme aux 9 demandes.");
    }
  }

  @Test
  void leavesAFolderAloneThatIsNotItsOwn() throws IOException {
    User user = new User(folder, "fr", watch);
    user.write("passerelle-demo/mine.txt", "mine");
    User.Said said = user.types("demo");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("--folder");
    assertThat(user.reads("passerelle-demo/mine.txt")).isEqualTo("mine");
  }

  @Test
  void neverWritesToTheSiteThatTheUsersOwnSettingsName() throws IOException {
    try (Sandbox real =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build())) {
      User user = new User(folder, "fr", watch).settlesAt(real, "magistere-2");
      long before = real.state().all(Course.class).count();
      user.sets("PASSERELLE_CONFIG", folder.resolve("passerelle.yaml").toString());

      assertThat(user.types("demo").code()).isEqualTo(ExitCode.OK);
      assertThat(real.state().all(Course.class).count()).isEqualTo(before);
      assertThat(real.calls().functions()).isEmpty();
    }
  }

  @Test
  void saysHowToGoOnAsItWasCalled() throws IOException {
    User user = new User(folder, "en", watch);

    assertThat(user.types("demo").out()).doesNotContain("alias");
    assertThat(user.sets("PASSERELLE_COMMAND", "../cli/passerelle").types("demo").out())
        .contains("  alias passerelle=\"../cli/passerelle\"\n  passerelle sandbox --port ");
  }
}
