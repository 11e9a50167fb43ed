package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayTest {

  private static final String COMPUTE = "pay compute --rules grenoble-2023.yaml --on ";

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
  void isNotZeroWhereNothingWasCounted() throws IOException {
    User.Said said = user.types(COMPUTE + "2026-11-23");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("aucun compte", "passerelle sync");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void isRefusedBeforeTheFirstRate() throws IOException {
    user.types("sync");
    User.Said said = user.types(COMPUTE + "2020-01-01");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err().lines().filter(line -> line.contains("rates.A"))).hasSize(1);
  }

  @Test
  void tellsOfSeveralLinesWithOneTroubleOnce() throws IOException {
    user.types("sync");
    User.Said said = user.types(COMPUTE + "2026-11-23");

    assertThat(said.err().lines()).doesNotHaveDuplicates();
    assertThat(said.err()).contains("! lignes 6, 7 : ");
  }

  @Test
  void exportsWhatWasComputedLastEvenIfItWasComputedBefore() throws IOException {
    user.types("sync");
    for (String day : new String[] {"2026-11-23", "2026-11-24", "2026-11-23"}) {
      user.types(COMPUTE + day);
      watch.moveOn(Duration.ofMinutes(1));
    }
    User.Said said = user.types("pay export -o pay.csv");

    assertThat(said.out()).contains("comptes du 2026-11-23");
    assertThat(user.reads("pay.csv")).contains(";2026-11-23;").doesNotContain(";2026-11-24;");
  }

  @Test
  void addsWhatAFileOfActivitiesDeclares() throws IOException {
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
            vacations: 14
            decidedBy: EAFC
            decidedOn: 2026-11-10
        """);
    user.types("sync");

    User.Said said = user.types(COMPUTE + "2026-11-23 --activities activites.yaml");

    assertThat(said.out()).contains("conception conception-1", "630,00 €");
    assertThat(user.types("pay export -o pay.csv").code()).isEqualTo(ExitCode.OK);
    assertThat(user.reads("pay.csv")).contains("630,00");
  }

  @Test
  void refusesAnActOfACourseThatWasNeverCounted() throws IOException {
    user.write(
        "activites.yaml",
        """
        formatVersion: 1
        acts:
          - {id: cv-1, kind: classe_virtuelle, course: 999, date: 2026-11-20}
        """);
    user.types("sync");

    User.Said said = user.types(COMPUTE + "2026-11-23 --activities activites.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("activites.yaml:3:5", "999", "passerelle sync");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void asksForAStatementBeforeItExplainsOne() throws IOException {
    User.Said said = user.types("pay explain 1");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("pay compute");
  }

  @Test
  void namesTheLinesThatThereAre() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    assertThat(user.types("pay explain 99").err()).contains("« 99 »", "numérotées de 1 à 13");
    assertThat(user.types("pay explain 0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("pay explain 1 --statement zz").err()).contains("« zz »");
    assertThat(user.types("pay explain 1 --json").out()).contains("\"sections\"");
  }

  @Test
  void explainsAllLinesOfAPersonOrACourse() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    User.Said person = user.types("pay explain --person 5");
    User.Said course = user.types("pay explain --course 4");

    assertThat(person.code()).isEqualTo(ExitCode.OK);
    assertThat(person.out()).contains("Ligne 2 – ", "numéro 5 du site", "En tout : ");
    assertThat(course.out()).contains("numéro 4", "Opérations");
    assertThat(user.types("pay explain --course 4 --json").out()).contains("\"line\" : ");
  }

  @Test
  void saysWhomThereAreLinesAbout() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    User.Said said = user.types("pay explain --person 999");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("« 999 »", "il y a des lignes sur : 4, 5, ");
    assertThat(user.types("pay explain 1 --person 5").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("pay explain").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void writesPagesToSignForEverybodyAndEachCourse() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    User.Said said = user.types("pay statement -o etats");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).contains("person-5.html", "person-5.pdf", "course-4.pdf");
    assertThat(user.reads("etats/person-5.html")).contains("personne numéro 5");
    assertThat(folder.resolve("etats/course-4.pdf")).isNotEmptyFile();
  }

  @Test
  void writesThePageOfOnePersonAlone() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    assertThat(user.types("pay statement --person 5 -o etats").out().lines()).hasSize(2);
    assertThat(user.types("pay statement --course 999 -o autres").code()).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("autres")).doesNotExist();
  }

  @Test
  void exportsAWorkbook() throws IOException {
    user.types("sync");
    user.types(COMPUTE + "2026-11-23");

    assertThat(user.types("pay export -o vacations.xlsx").code()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("vacations.xlsx")).isNotEmptyFile();
  }

  @Test
  void refusesAnExportOfAnotherKind() throws IOException {
    User.Said said = user.types("pay export -o pay.pdf");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("« pay.pdf »", ".csv");
  }

  @Test
  void namesARulesFileThatIsNotThere() throws IOException {
    User.Said said = user.types("pay compute --on 2026-11-23 --rules regles.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("regles.yaml n’existe pas");
  }
}
