package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which way a site is counted. */
class RouteTest {

  private static final String REPORTS =
      "    settings: { reports: { people: 1, roles: 2, groups: 3, active: 4, connected: 5,"
          + " sessions: 7 } }\n";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxSettings.builder(Profile.MAGISTERE_2, watch)
                .reports(CustomReport.usual())
                .build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private void namesReports() throws IOException {
    user.settings(user.reads("passerelle.yaml") + REPORTS);
  }

  /** A minute later, since a round is known by its time. */
  private User.Said syncs(String options) throws IOException {
    watch.moveOn(Duration.ofMinutes(1));
    return user.types("sync" + options);
  }

  @Test
  void isTheFastestUnlessAskedFor() throws IOException {
    namesReports();
    User.Said said = syncs("");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out())
        .contains(
            "Relevé : 7 cours comptés, 0 non lu, 0 incomplet.", "Par rapports : ", "par listes : ");
    assertThat(sandbox.calls().counts()).containsEntry("core_reportbuilder_retrieve_report", 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "several", "single"})
  void givesTheSameCountsWhicheverIsTaken(String route) throws IOException {
    namesReports();
    User.Said said = syncs(" --verify --route " + route);

    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).contains("Vérifié par les listes simples : 7 cours, aucune différence.");
  }

  @Test
  void isRefusedWhereTheSiteDoesNotHaveIt() throws IOException {
    User.Said noReports = syncs(" --route report");
    sandbox.access().removeFunction("tool_mobile_call_external_functions");
    User.Said notSeveral = syncs(" --route several");

    assertThat(noReports.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(noReports.err()).contains("people, roles, groups, active, connected");
    assertThat(notSeveral.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(notSeveral.err()).contains("tool_mobile_call_external_functions");
    assertThat(syncs(" --route fast").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void givesWayToRostersWhereAReportIsNotAsItHasToBe() throws IOException {
    user.settings(user.reads("passerelle.yaml") + REPORTS.replace("active: 4", "active: 2"));
    User.Said said = syncs("");
    User.Said forced = syncs(" --route report");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).contains("reports.active", "--report-recipe");
    assertThat(said.out()).contains("7 cours comptés").doesNotContain("Par rapports");
    assertThat(forced.code()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void tellsSessionsOrWhyNot() throws IOException {
    syncs("");
    assertThat(user.types("count list").err()).contains("Sessions GAIA : non disponibles");
    namesReports();
    syncs("");
    User.Said list = user.types("count list");

    assertThat(list.err()).doesNotContain("Sessions GAIA");
    assertThat(list.out()).containsPattern("\t\\S+ / \\S+ / \\S+\t–\t\\d+\t–\t");
    assertThat(user.types("count list --json").out()).contains("\"dispositif\" : \"");
  }

  @Test
  void isExplainedClickByClickWithoutAskingTheSite() throws IOException {
    sandbox.close();
    User.Said french = user.types("site check --report-recipe");

    assertThat(french.code()).isEqualTo(ExitCode.OK);
    assertThat(french.out())
        .contains(
            "Générateur de rapports > Rapports personnalisés > Nouveau rapport",
            "N° d’identification du cours",
            "« Nombre distinct »",
            "Inscription > Statut : Est égal à, Active",
            "reports: { people: …, roles: …, groups: …");
  }

  @Test
  void isToldBySiteCheckReportByReport() throws IOException {
    user.settings(user.reads("passerelle.yaml") + REPORTS.replace("active: 4", "active: 2"));
    User.Said said = user.types("site check");

    assertThat(said.out())
        .contains(
            "les rapports du site ne peuvent pas encore compter, faute d’un rapport utilisable"
                + " pour : active",
            "rapport pour people : « Personnes », lignes : ",
            "le rapport pour active est inutilisable");
  }
}
