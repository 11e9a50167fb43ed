package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of several courses, each once. */
class DispositifTest {

  @TempDir Path folder;

  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    Watch watch = new Watch("2026-11-23T09:00:00Z");
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.types("sync");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private static int last(User.Said said) {
    String[] cells = said.out().strip().lines().reduce((a, b) -> b).orElseThrow().split("\t", -1);
    return Integer.parseInt(cells[2]);
  }

  @Test
  void countsEachPersonOnceOverTheCoursesNamed() throws IOException {
    User.Said one = user.types("count dispositif X --course 26_A008_EVALUER_1.0");
    User.Said both =
        user.types("count dispositif X --course 26_A008_EVALUER_1.0 --course 26_A008_ORAL_1.0");
    User.Said other = user.types("count dispositif X --course 26_A008_ORAL_1.0");

    assertThat(both.code()).isEqualTo(ExitCode.OK);
    assertThat(both.out()).contains("dispositif X, chaque personne une fois");
    assertThat(last(both))
        .isGreaterThanOrEqualTo(Math.max(last(one), last(other)))
        .isLessThanOrEqualTo(last(one) + last(other));
  }

  @Test
  void findsCoursesByTheCodeInTheirNamesOrByAPattern() throws IOException {
    assertThat(user.types("count dispositif A008").out().lines()).hasSize(9);
    assertThat(user.types("count dispositif X --matching demo-000?").out()).contains("EVALUER");
    assertThat(user.types("count dispositif A008 --json").out())
        .contains("\"code\" : \"A008\"", "\"people\"");
  }

  @Test
  void saysWhereNoCourseBelongsToIt() throws IOException {
    assertThat(user.types("count dispositif 99X").err()).contains("--matching");
    assertThat(user.types("count dispositif X --matching *").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("count dispositif *").code()).isEqualTo(ExitCode.USAGE);
  }
}
