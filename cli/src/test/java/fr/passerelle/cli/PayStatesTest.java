package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayStatesTest {

  private static final String COMPUTE =
      "pay compute --on 2026-11-23 --rules grenoble-2023.yaml --activities activites.yaml";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    declares(14);
    user.types("sync");
    user.types(COMPUTE);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void goesFromAStatementToAFileThatIsSentOnce() throws IOException {
    assertThat(user.types("pay transmit --by gestion.paie -o paie.csv").out())
        .contains("Rien n’est validé");
    int line = design();

    User.Said validated = user.types("pay validate " + line + " --by gestion.paie");
    assertThat(validated.out()).contains("validé", "gestion.paie 2026-11-23", "630,00 €");
    assertThat(user.types("pay validate " + line + " --by autre").err()).contains("déjà fait");
    assertThat(user.types("pay transmit --by gestion.paie -o paie.csv").out())
        .contains("transmission 1", "1 ligne", "630,00 €");
    assertThat(user.reads("paie.csv")).contains("conception-1", "630,00", "gestion.paie");
    assertThat(user.types("pay transmit --by gestion.paie -o deux.csv").out())
        .contains("Rien n’est validé");
    assertThat(folder.resolve("deux.csv")).doesNotExist();
    assertThat(user.types(COMPUTE).out()).contains("transmis", "une deuxième fois (630,00 €)");
  }

  @Test
  void writesATransmissionAgainToTheByte() throws IOException {
    user.types("pay validate --all --by gestion.paie");
    user.types("pay transmit --by gestion.paie -o paie.json");

    assertThat(user.types("pay transmit --by gestion.paie -o paie.json").code())
        .isEqualTo(ExitCode.USAGE);
    user.types("pay transmit --by gestion.paie --again 1 -o encore.json");

    assertThat(Files.readAllBytes(folder.resolve("encore.json")))
        .isEqualTo(Files.readAllBytes(folder.resolve("paie.json")));
    assertThat(user.types("pay transmit --by x --again 7 -o sept.csv").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void losesNothingAndPaysNothingTwiceWhereTheFileCouldNotBeWritten() throws IOException {
    user.write("plein", "");
    user.types("pay validate " + design() + " --by gestion.paie");

    User.Said said = user.types("pay transmit --by gestion.paie -o plein/paie.csv");
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("--again 1");

    assertThat(user.types("pay transmit --by gestion.paie -o deux.csv").out())
        .contains("Rien n’est validé");
    user.types("pay transmit --by gestion.paie --again 1 -o paie.csv");
    assertThat(user.reads("paie.csv")).contains("630,00");
  }

  @Test
  void keepsAnOverrideBesideWhatWasComputed() throws IOException {
    int line = design();
    String override = "pay override " + line + " --by chef.de.bureau --on 2026-11-22 ";

    assertThat(user.types(override + "--amount 540,00").err()).contains("--reason");
    assertThat(user.types(override + "--amount beaucoup --reason essai").err())
        .contains("« beaucoup »");
    assertThat(user.types(override + "--vacations 12 --reason repris").out())
        .contains("540,00 €", "630,00 €", "chef.de.bureau 2026-11-23 (repris)");
    assertThat(user.types("pay explain " + line).out())
        .contains("Ce que des personnes en ont fait", "22/11/2026");
    user.types("pay export -o etat.csv");
    assertThat(user.reads("etat.csv")).contains("540,00");
  }

  @Test
  void takesACancelledLineBack() throws IOException {
    int line = design();

    assertThat(user.types("pay cancel " + line + " --by a --reason doublon").out())
        .contains("annulé");
    assertThat(user.types("pay validate " + line + " --by a").code()).isEqualTo(ExitCode.PARTLY);
    assertThat(user.types("pay restore " + line + " --by a").out()).contains("à valider");
  }

  @Test
  void proposesTheDifferenceAndVerifiesWhatStands() throws IOException {
    user.types("pay validate " + design() + " --by gestion.paie");
    user.types("pay transmit --by gestion.paie -o paie.csv");
    declares(12);
    user.types(COMPUTE);

    assertThat(user.types("pay list").out()).contains("déjà transmis", "écart -90,00");
    assertThat(user.types("pay reconcile").out()).contains("-90,00 €", "à valider");
    user.types("pay validate --all --by gestion.paie");
    assertThat(user.types("pay transmit --by gestion.paie -o ecart.csv").out())
        .contains("transmission 2", "-90,00 €");
    assertThat(user.types("pay reconcile").out()).contains("concorde");
    User.Said verified = user.types("pay verify");
    assertThat(verified.out()).contains("2 lignes", "tout concorde");
    assertThat(verified.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void keepsNoAddress() throws IOException {
    User.Said said = user.types("pay validate --all --by paie@example.org");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("jamais une adresse").doesNotContain("paie@example.org");
    assertThat(user.types("pay validate --by gestion.paie").err()).contains("quelles lignes");
  }

  /** The number of the design's line. */
  private int design() throws IOException {
    return user.types("pay list")
        .out()
        .lines()
        .filter(it -> it.contains("conception-1"))
        .map(it -> Integer.valueOf(it.strip().split("\\s+", 2)[0]))
        .findFirst()
        .orElseThrow();
  }

  private void declares(int vacations) throws IOException {
    user.write(
        "activites.yaml",
        """
        formatVersion: 1
        acts:
          - id: conception-1
            kind: conception
            course: 4
            date: 2026-11-20
            people: {5: 1}
            vacations: %d
            decidedBy: EAFC
            decidedOn: 2026-11-10
        """
            .formatted(vacations));
  }
}
