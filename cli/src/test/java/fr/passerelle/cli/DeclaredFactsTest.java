package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.vacation.RulesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredFactsTest {

  private static final String COMPUTE = "pay compute --on 2026-11-23 --rules exemple.yaml";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.types("sync");
    user.write(
        "seances.csv",
        """
        identifiant;activité;cours;date;personnes;nature;durée;liste de présence;minutes de présence;lignes des animateurs
        cv-1;classe_virtuelle;4;18/11/2026;5;animation;1 h 30;presents.csv;45;2
        """);
    user.write(
        "presents.csv",
        """
        Nom;Adresse e-mail;Durée
        Animatrice Essai;animatrice@example.org;1:30:00
        Camille Essai;camille@example.org;0:40:00
        Camille Essai;camille@example.org;0:10:00
        Claude Essai;claude@example.org;0:44:59
        """);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void paysASessionByItsAttendanceListAndKeepsNobodysName() throws IOException {
    User.Said said = user.types(COMPUTE + " --activities seances.csv");
    int line = line(said.out(), "cv-1");

    assertThat(user.types("pay explain " + line).out())
        .contains("1 personne présente sur 2", "presents.csv", "45 minutes", "69,00");
    user.types("pay validate " + line + " --by gestion.paie");
    Files.delete(folder.resolve("presents.csv"));
    assertThat(user.types("pay verify").out()).contains("tout concorde");
    user.types("pay export -o tout.json");
    for (String file : new String[] {"passerelle.db", "tout.json"}) {
      assertThat(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1))
          .doesNotContain("Camille", "camille@", "Animatrice");
    }
  }

  @Test
  void refusesAnAttendanceListInAnotherFolder() throws IOException {
    user.write(
        "seances.csv",
        Files.readString(folder.resolve("seances.csv")).replace("presents", "../presents"));

    User.Said said = user.types(COMPUTE + " --activities seances.csv");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("seances.csv:2", "même dossier");
  }

  @Test
  void sharesACourseAsTyped() throws IOException {
    String rules = new String(RulesFile.shipped(RulesFile.EXAMPLE), StandardCharsets.UTF_8);
    user.write(
        "partage.yaml",
        rules
            .replace("value: par_groupe", "value: cours")
            .replace(
                "sharing:\n    - {from: 2023-09-01, value: cours",
                "sharing:\n    - {from: 2023-09-01, value: declare"));
    String compute = COMPUTE.replace("exemple", "partage");
    assertThat(user.types(compute).out()).contains("9 à décider");

    User.Said said = user.types(compute + " --split 4:4=1,5=2,7=1");

    assertThat(said.out()).contains("6 à décider", "66,13", "33,06");
    assertThat(said.err()).contains("Partagé comme déclaré dans --split:3:5");
    int line = line(said.out(), "66,13");
    user.types("pay validate " + line + " --by gestion.paie");
    assertThat(user.types("pay verify").out()).contains("tout concorde");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4:5", "4:5=x", "4:5=1;7=1", "4:5=0"})
  void refusesASplitThatSaysNothing(String split) throws IOException {
    assertThat(user.types(COMPUTE + " --split " + split).code()).isEqualTo(ExitCode.PARTLY);
  }

  private static int line(String table, String part) {
    return Stream.of(table.split("\\R", -1))
        .filter(row -> row.contains(part))
        .map(row -> Integer.parseInt(row.strip().split("\\s+", -1)[0]))
        .findFirst()
        .orElseThrow();
  }
}
