package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same requests on the sites of two academies. */
class SeveralSitesTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox north;
  private Sandbox south;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    north = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    south = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "en", watch);
    user.token("north.token", north.token());
    user.token("south.token", south.token());
    user.settings(
        """
        formatVersion: 1
        retention: P3Y
        sites:
          south: { url: "%s", tokenFile: south.token }
          north: { url: "%s", tokenFile: north.token }
        """
            .formatted(south.address(), north.address()));
    user.hasOneRequest();
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private static boolean isOpenAt(Sandbox site) {
    return site.state().all(Course.class).anyMatch(it -> it.idNumber().equals("2026-0001"));
  }

  @Test
  void getTheirCoursesEachUnderItsName() throws IOException {
    User.Said said = user.types("apply --yes --all-sites");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out())
        .containsSubsequence(
            "━━ north ━━", "Plan for north", "Applied: 1 created", "━━ south ━━", "Plan for south")
        .endsWith("site\tcode\thow it ended\nnorth\t0\tall is well\nsouth\t0\tall is well\n");
    assertThat(isOpenAt(north) && isOpenAt(south)).isTrue();
    assertThat(folder.resolve("opened/north/2026-0001.html")).exists();
    assertThat(folder.resolve("opened/south/2026-0001.html")).exists();
  }

  private void belongsTo(String site) throws IOException {
    user.write(
        "requests/2026-0001.yaml", user.reads("requests/2026-0001.yaml") + "site: " + site + "\n");
  }

  @Test
  void leaveOutWhatBelongsToAnother() throws IOException {
    belongsTo("north");
    User.Said said = user.types("apply --yes --all-sites");

    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).contains("the only request of the folder names another site");
    assertThat(isOpenAt(north)).isTrue();
    assertThat(isOpenAt(south)).isFalse();
    assertThat(folder.resolve("opened/south")).doesNotExist();
    assertThat(user.types("sheet --site south").out()).isEmpty();
  }

  @Test
  void sayWhyTheyLeaveOutWhatWasAskedForByName() throws IOException {
    belongsTo("north");
    User.Said said = user.types("plan --site south --only 2026-0001");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err())
        .contains("belongs to another site and is left out on south", "--site north");
    assertThat(user.types("adopt 2026-0001 --site south").err()).contains("--site north");
  }

  @Test
  void openNothingForASiteThatNobodyKnows() throws IOException {
    belongsTo("nroth");
    User.Said said = user.types("apply --yes --all-sites");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err())
        .contains("2026-0001.yaml", "there is no site of this name", "did you mean “north”?");
    assertThat(isOpenAt(north) || isOpenAt(south)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"north, south", "south, north"})
  void doNotWaitForOneThatFails(String broken, String other) throws IOException {
    user.token(broken + ".token", "00000000000000000000000000000000");
    User.Said said = user.types("apply --yes --site south --site north");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains(broken + ": this site’s turn ended early").contains("Error: ");
    assertThat(said.out()).contains(broken + "\t4\tno access", other + "\t0\tall is well");
    assertThat(isOpenAt(other.equals("north") ? north : south)).isTrue();
  }

  @Test
  void areCountedThoughOneOfThemFails() throws IOException {
    user.token("north.token", "00000000000000000000000000000000");

    User.Said said = user.types("sync --all-sites");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("7 courses counted", "north\t4\tno access");
    assertThat(user.types("count list --site south").out()).contains("26_A008_EVALUER_1.0");
  }

  @Test
  void endAsTheyAllDoWhereTheyEndAlike() throws IOException {
    user.token("north.token", "00000000000000000000000000000000");
    user.token("south.token", "00000000000000000000000000000000");

    assertThat(user.types("plan --all-sites").code()).isEqualTo(ExitCode.ACCESS);
    assertThat(user.types("sync --all-sites").code()).isEqualTo(ExitCode.ACCESS);
  }

  @Test
  void sayThatThereIsSomethingToDoOnOneOfThem() throws IOException {
    user.types("apply --yes --site north");

    assertThat(user.types("plan --all-sites --detailed-exitcode").code())
        .isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(user.types("plan --site north --detailed-exitcode").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void havePlansOfTheirOwnWhichAreAppliedTogether() throws IOException {
    User.Said planned = user.types("plan --all-sites -o plans/2026.json");
    User.Said applied = user.types("apply plans/2026-north.json plans/2026-south.json --yes");

    assertThat(planned.err()).contains("plans/2026-north.json", "plans/2026-south.json");
    assertThat(applied.code()).isEqualTo(ExitCode.OK);
    assertThat(isOpenAt(north) && isOpenAt(south)).isTrue();
  }

  @Test
  void haveOneStalePlanWithoutHoldingTheOtherBack() throws IOException {
    user.types("plan --all-sites -o plan.json");
    user.types("apply plan-north.json --yes");
    User.Said said = user.types("apply plan-north.json plan-south.json --yes");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("north\t6\tthe plan is stale", "south\t0\tall is well");
    assertThat(isOpenAt(south)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan                                    | name one: north, south",
        "plan --site west --site north           | name one: north, south",
        "plan --all-sites --site north           | say --all-sites, or --site for each",
        "apply plan.json plan.json --yes         | name one plan for each site",
        "apply requests plan.json --yes          | name one folder of requests"
      })
  void areAskedForRightly(String command, String hint) throws IOException {
    user.types("plan --site north -o plan.json");
    User.Said said = user.types(command);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(hint);
    assertThat(isOpenAt(north)).isFalse();
  }

  @Test
  void tellProgramsTheSame() throws IOException {
    JsonNode plans = json("plan --all-sites --json");
    JsonNode done = json("apply --all-sites --yes --json");
    JsonNode again = json("apply --site north --yes --json");

    assertThat(plans.isArray()).isTrue();
    assertThat(plans.get(1).at("/site").asString()).isEqualTo("south");
    assertThat(done.get(0).propertyNames())
        .containsExactly(
            "formatVersion", "site", "address", "outcomes", "steps", "problems", "files");
    assertThat(done.get(0).at("/outcomes").toString()).isEqualTo("{\"done\":3}");
    assertThat(done.get(0).at("/steps/0").toString())
        .isEqualTo(
            "{\"reference\":\"2026-0001\",\"course\":11,\"step\":\"create\","
                + "\"what\":\"create the course\",\"outcome\":\"done\",\"reason\":\"\"}");
    assertThat(done.get(0).at("/files")).hasSize(4);
    assertThat(again.isObject()).isTrue();
    assertThat(again.at("/steps")).isEmpty();
  }

  @Test
  void areNotAskedAboutWhereAProgramReads() throws IOException {
    User.Said said = user.atTerminal("yes").types("apply --all-sites --json");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).isEqualToIgnoringWhitespace("[]");
    assertThat(isOpenAt(north)).isFalse();
  }

  private JsonNode json(String command) throws IOException {
    return JsonMapper.shared().readTree(user.types(command).out());
  }
}
