package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

  @TempDir Path folder;

  private User user;

  @BeforeEach
  void sit() {
    user = new User(folder, "fr", new Watch("2026-11-23T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grenoble-2023.yaml", "exemple.yaml"})
  void findsTheShippedRulesInOrder(String file) throws IOException {
    User.Said said = user.types("rule check " + file);

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).contains(file + " est en ordre");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void saysEverythingThatIsWrongWithTheirPlaces() throws IOException {
    user.write("regles.yaml", "formatVersion: 1\ntitel: x\ncoAnimationFrom: 15\n");

    User.Said said = user.types("rule check regles.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err())
        .contains("regles.yaml:2:1", "title", "regles.yaml:3:1", "virtualClasses");
    assertThat(user.types("rule check regles.yaml --json").out()).contains("\"where\"", "titel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grenoble-2023-cas.yaml", "exemple-cas.yaml"})
  void findsTheShippedExamplesAsExpected(String file) throws IOException {
    User.Said said = user.types("rule test " + file);

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).contains("✓ ").doesNotContain("✗").endsWith("aucun autrement.\n");
  }

  @Test
  void saysWhatAnotherRulesFileMakesOfThem() throws IOException {
    User.Said said = user.types("rule test exemple-cas.yaml --rules grenoble-2023.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.out())
        .contains("✗ 20 candidats après")
        .contains("personne 7 : attendu 5/2 = 115.00 a_valider ; vient 5/2 = 112.50 a_valider");
    assertThat(user.types("rule test exemple-cas.yaml --rules grenoble-2023.yaml --json").out())
        .contains("\"differences\"");
  }

  @Test
  void refusesAFileThatHoldsNoExamples() throws IOException {
    user.write("cas.yaml", "formatVersion: 1\nrules: exemple.yaml\nexamples: []\n");

    User.Said said = user.types("rule test cas.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("cas.yaml:3", "au moins un exemple");
  }

  @Test
  void showsTheValuesOfTheDay() throws IOException {
    String before = user.types("rule show exemple.yaml --on 2025-08-31").out();
    String after = user.types("rule show exemple.yaml --on 2025-09-01").out();

    assertThat(before).contains("rates.A", "45,00");
    assertThat(after).contains("46,00").doesNotContain("45,00");
  }

  @Test
  void saysWhichValuesAreMissingOnTheDay() throws IOException {
    User.Said said = user.types("rule show grenoble-2023.yaml --on 2024-01-15");

    assertThat(said.out()).contains("0,75");
    assertThat(said.err()).contains("virtualClasses.table.classe_virtuelle[1..19 × 2]");
  }
}
