package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pay clerk budgets what is planned, and later holds it against what came. */
class ForecastPayTest {

  private static final String FORECAST = "pay forecast --rules exemple.yaml --on 2024-09-01";

  private static final String PLANNED =
      """
      planned:
        tutoring: {candidates: 20, tutors: 1}
        design: {vacations: 15}
        virtualClasses:
        - {nature: animation, hours: 3 h, participants: 20, trainers: 2}
      """;

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.hasOneRequest();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void budgetsTheFourLinesOfWhatARequestPlans() throws IOException {
    plans(PLANNED);

    User.Said said = user.types(FORECAST + " --operations");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out())
        .contains(
            "2026-0001\tLire & comprendre\t202,50 €\t–\t112,50 €\t675,00 €\t990,00 €",
            "total\t\t202,50 €\t–\t112,50 €\t675,00 €\t990,00 €",
            "1\t2026-0001\ttutorat\ttout le parcours, tuteur 1 sur 1\t20\t2,5\t112,50 €\tprévisionnel",
            "4\t2026-0001\tclasse virtuelle\tséance 1, formateur 2 sur 2\t20\t2,25\t101,25 €\tprévisionnel",
            "4. 2026-0001, classe virtuelle, séance 1, formateur 2 sur 2",
            "\n  3 h × 0,75 pour chacun, 2 formateurs = 2,25 vacations chacun",
            "Prévu en tout 990,00 € : 4 lignes, 0 sans montant.",
            "rien n’en est validé ni payé");
  }

  @Test
  void saysWhatHasNoAmountAndEndsOtherwise() throws IOException {
    plans(
        """
        planned:
          tutoring: {candidates: 20}
          faceToFace:
          - {nature: animation, hours: 6, participants: 20, trainers: 1}
        """);

    User.Said said = user.types("pay forecast --rules grenoble-2023.yaml --on 2026-09-01");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("sans montant\tsans montant", "à décider", "refusé");
    assertThat(said.err()).contains("planned.tutoring.tutors", "Les règles ne disent rien sous");
  }

  @Test
  void isNoBudgetOfZeroWhereNothingIsPlanned() throws IOException {
    User.Said said = user.types(FORECAST);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("aucune demande ne prévoit", "planned");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void refusesAPlanThatIsWrittenWrongAndSoDoesTheCheck() throws IOException {
    plans("planned: {tutoring: {candidats: 20}}\n");

    User.Said said = user.types(FORECAST);

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("2026-0001.yaml:37:22", "candidates, tutors, groups");
    assertThat(said.out()).isEmpty();
    assertThat(user.types("request check").err()).contains("candidates, tutors, groups");
    assertThat(user.types("plan requests").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void namesTheRequestsThatThereAre() throws IOException {
    plans(PLANNED);

    assertThat(user.types(FORECAST + " --only 2026-0001").code()).isEqualTo(ExitCode.OK);
    User.Said said = user.types(FORECAST + " --only 2026-0002");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("2026-0002", "2026-0001");
    assertThat(user.types(FORECAST + " -o budget.pdf").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types(FORECAST + " --template own.xlsx").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("pay forecast nulle-part --rules exemple.yaml --on 2024-09-01").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void writesTheSameBytesForProgramsAndForSpreadsheets() throws IOException {
    plans(PLANNED);

    for (String kind : new String[] {"json", "csv", "xlsx"}) {
      user.types(FORECAST + " -o one." + kind);
      user.types(FORECAST + " -o two." + kind);
      assertThat(folder.resolve("one." + kind))
          .hasSameBinaryContentAs(folder.resolve("two." + kind));
    }
    assertThat(user.reads("one.csv"))
        .contains("\"1. Vacations", "20 candidats, 8 pour une", ";112,50;EUR;");
    assertThat(user.types(FORECAST + " --json").out())
        .contains("\"budgetLine\" : \"tutorat\"", "\"amount\" : 112.50", "\"operations\" : [");
  }

  @Test
  void isNeverAStatementThatCouldBeValidatedOrPaid() throws IOException {
    plans(PLANNED);
    user.types(FORECAST + " -o budget.json");

    assertThat(user.types("pay list").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("pay validate --all --by gestion.paie").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("pay transmit --by gestion.paie -o paie.csv").out())
        .contains("Rien n’est validé");
  }

  @Test
  void comparesWithAStatementAndShowsWhatOneSideAloneHas() throws IOException {
    plans(PLANNED);
    user.types(FORECAST + " -o budget.json");
    user.types("apply requests --yes");
    user.types("sync");
    user.types("pay compute --rules exemple.yaml --on 2026-11-23");

    User.Said said = user.types("pay compare budget.json -o ecarts.csv");

    assertThat(said.out())
        .contains(
            "2026-0001\tLire & comprendre\tconception\tconception\t675,00 €\t–\t-675,00 €"
                + "\tprévisionnel, rien de réel encore",
            "2026-0001\tLire & comprendre\ttutorat\ttutorat\t112,50 €\t0,00 €\t-112,50 €\tà valider",
            "sans prévision",
            "Prévu 990,00 €, réel ");
    assertThat(said.err()).contains("ecarts.csv est écrit").doesNotContain("règles");
    assertThat(user.reads("ecarts.csv")).contains(";-675,00;prévisionnel");
    assertThat(user.types("pay compare budget.json --json").out())
        .contains("\"gap\" : -112.50", "\"unplanned\" : true");
    assertThat(user.types("pay compare budget.json -o ecarts.xlsx").all()).contains("écart");
    assertThat(folder.resolve("ecarts.xlsx")).isNotEmptyFile();
  }

  @Test
  void saysWhereAGapComesFromOtherRules() throws IOException {
    plans(PLANNED);
    user.types(FORECAST + " -o budget.json");
    user.types("sync");
    user.types("pay compute --rules grenoble-2023.yaml --on 2026-11-23");

    assertThat(user.types("pay compare budget.json").err())
        .contains("exemple.yaml", "grenoble-2023.yaml", "une part des écarts vient des règles");
  }

  @Test
  void comparesOnlyWithAForecastAsItWasWritten() throws IOException {
    plans(PLANNED);
    user.types(FORECAST + " -o budget.json");
    user.write("changed.json", user.reads("budget.json").replace("112.50", "912.50"));

    User.Said said = user.types("pay compare changed.json");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("changed.json", "pay forecast");
    assertThat(user.types("pay compare budget.json").err()).contains("pay compute");
    assertThat(user.types("pay compare budget.json -o ecarts.json").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private void plans(String planned) throws IOException {
    Files.writeString(
        folder.resolve("requests/2026-0001.yaml"),
        user.reads("requests/2026-0001.yaml") + planned,
        StandardCharsets.UTF_8);
  }
}
