package fr.passerelle.cli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.AccountState;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator reads who sets a site up. */
class CheckSiteTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private User user(String language) throws IOException {
    return new User(folder, language, watch).settlesAt(sandbox, "magistere-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysWhatIsMissingWhatItCostsAndWhereToMendIt(String language) throws IOException {
    sandbox.access().drop(Capability.REVIEW_ENROLMENTS);
    sandbox.access().removeFunction("core_course_create_courses");
    sandbox.access().removeFunction("core_user_get_users");
    sandbox.access().removeFunction("core_reportbuilder_list_reports");
    User.Said said = user(language).types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.out().replace(sandbox.address().toString(), "http://site"))
        .isEqualToNormalizingNewlines(expected("check." + language + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void handsOverWhatTheSiteNeedsWithoutSiteOrToken(String language) throws IOException {
    User user = user(language);
    sandbox.close();
    Files.delete(folder.resolve("site.token"));
    User.Said said = user.types("site check --service-definition");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).isEmpty();
    assertThat(said.out().replace(sandbox.address().toString(), "http://site"))
        .isEqualToNormalizingNewlines(expected("definition." + language + ".txt"));
  }

  @Test
  void handsTheSameOverAsJson() throws IOException {
    JsonNode definition = json("site check --service-definition --json");

    assertThat(definition.propertyNames())
        .containsExactly("formatVersion", "functions", "capabilities", "assignableRoles");
    assertThat(definition.at("/functions/3").toString())
        .isEqualTo(
            "{\"name\":\"core_course_create_courses\",\"needed\":true,\"writes\":true,"
                + "\"commands\":[\"apply\"],"
                + "\"capabilities\":[\"moodle/course:create\",\"moodle/course:visibility\"]}");
    assertThat(definition.at("/assignableRoles").toString())
        .isEqualTo("[\"concepteur\",\"formateur\",\"tuteur\"]");
  }

  @Test
  void tellsProgramsTheSame() throws IOException {
    sandbox.access().drop(Capability.ACCESS_ALL_GROUPS);
    JsonNode report = json("site check --json");

    assertThat(report.propertyNames())
        .containsExactly("formatVersion", "site", "address", "verdict", "points");
    assertThat(report.at("/formatVersion").asInt()).isEqualTo(1);
    assertThat(report.at("/verdict").asString()).isEqualTo("lacking");
    JsonNode groups =
        report
            .at("/points")
            .valueStream()
            .filter(p -> p.at("/id").asString().equals("capability.moodle/site:accessallgroups"))
            .findFirst()
            .orElseThrow();
    assertThat(groups.propertyNames())
        .containsExactly("area", "id", "state", "text", "lack", "remedy", "commands");
    assertThat(groups.at("/state").asString()).isEqualTo("lacking");
    assertThat(groups.at("/commands").toString()).isEqualTo("[\"sync\",\"count\",\"pay\"]");
    assertThat(groups.at("/remedy").asString()).contains("Define roles");
  }

  @Test
  void endsAsScriptsExpect() throws IOException {
    User user = user("en");
    assertThat(user.types("site check").code()).isEqualTo(ExitCode.OK);

    sandbox.access().drop(Capability.REVIEW_ENROLMENTS);
    assertThat(user.types("site check").code()).isEqualTo(ExitCode.PARTLY);

    sandbox.access().account(AccountState.MUST_CHANGE_PASSWORD);
    User.Said closed = user.types("site check");
    assertThat(closed.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(closed.out()).contains("must change its password").doesNotContain("no category");

    sandbox.downtime(Downtime.CLI_MAINTENANCE);
    User.Said gone = user.types("site check");
    assertThat(gone.code()).isEqualTo(ExitCode.FAILED);
    assertThat(gone.out()).contains("maintenance", "The site is not there");
  }

  private JsonNode json(String command) throws IOException {
    return JsonMapper.shared().readTree(user("en").types(command).out());
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = CheckSiteTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
