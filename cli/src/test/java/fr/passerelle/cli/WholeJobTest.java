package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job of the command line, from forms to pay, as one user does it in one folder. */
class WholeJobTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"fr, magistere-2", "en, magistere-2", "fr, moodle", "en, moodle"})
  void goesFromFormsToPay(String language, String profile) throws IOException {
    try (Sandbox sandbox = start(profile)) {
      User user = new User(folder, language, watch).settlesAt(sandbox, profile);
      user.receivesForms();

      assertThat(user.types("site check").code()).isEqualTo(ExitCode.OK);
      importsForms(user);
      plansAndApplies(user, sandbox);
      counts(user, sandbox);
      pays(user, language);
    }
  }

  private void importsForms(User user) throws IOException {
    User.Said first = user.types("request import forms/*");
    User.Said again = user.types("request import forms/*");

    assertThat(first.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(first.out().lines().filter(line -> line.startsWith("  + "))).hasSize(10);
    assertThat(first.err()).contains("demande-laicite.docx", "une journée");
    assertThat(again.out().lines().filter(line -> line.startsWith("  + "))).isEmpty();
    assertThat(user.types("request check").code()).isEqualTo(ExitCode.PARTLY);
    Files.delete(folder.resolve("requests/2026-0004.yaml"));
    assertThat(user.types("request check").code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("request form -o vide.docx").code()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("vide.docx")).isNotEmptyFile();
  }

  private void plansAndApplies(User user, Sandbox sandbox) throws IOException {
    long before = courses(sandbox);

    assertThat(user.types("plan requests -o plan.json --detailed-exitcode").code())
        .isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(courses(sandbox)).isEqualTo(before);
    assertThat(user.types("plan --json").out()).startsWith("{").contains("\"fingerprint\"");
    assertThat(user.types("apply plan.json --yes").code()).isEqualTo(ExitCode.OK);
    assertThat(courses(sandbox)).isEqualTo(before + 9);
    assertThat(user.types("apply --yes").code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("plan --detailed-exitcode").code()).isEqualTo(ExitCode.OK);
    assertThat(courses(sandbox)).isEqualTo(before + 9);
  }

  private void counts(User user, Sandbox sandbox) throws IOException {
    sandbox.letPeopleEnrol();
    watch.moveOn(Duration.ofMinutes(1));

    assertThat(user.types("sync").code()).isEqualTo(ExitCode.OK);
    String piped = user.throughPipe().types("count list").out();
    String shown = user.atTerminal("").types("count list").out();

    assertThat(piped.lines()).allMatch(line -> line.split("\t", -1).length == 8);
    assertThat(piped).contains("DEMO-0001", "\t31\t28\t22\t2026-11-23 10:01");
    assertThat(shown).doesNotContain("\t");
    assertThat(shown.lines().count()).isEqualTo(piped.lines().count());
    assertThat(user.throughPipe().types("count list --json").out()).startsWith("[ {");
  }

  private void pays(User user, String language) throws IOException {
    User.Said computed = user.types("pay compute --on 2026-11-23 --rules grenoble-2023.yaml");

    assertThat(computed.code()).isEqualTo(ExitCode.OK);
    assertThat(computed.out()).contains(language.equals("fr") ? "112,50" : "112.50");
    assertThat(user.types("pay explain 1").out().lines().filter(line -> !line.startsWith(" ")))
        .hasSize(4 + 3);
    assertThat(user.types("pay export -o out/pay.csv").code()).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllBytes(folder.resolve("out/pay.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(user.reads("out/pay.csv")).contains(language.equals("fr") ? "112,50" : "112.50");
    assertThat(user.types("pay export -o pay.json").code()).isEqualTo(ExitCode.OK);
    assertThat(user.reads("pay.json")).startsWith("{");
  }

  private static long courses(Sandbox sandbox) {
    return sandbox.state().all(Course.class).count();
  }

  private Sandbox start(String profile) {
    Profile kind = profile.equals("moodle") ? Profile.MOODLE : Profile.MAGISTERE_2;
    return Sandbox.start(SandboxSettings.builder(kind, watch).build());
  }
}
