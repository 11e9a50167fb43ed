package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivitySheetsTest {

  /** What the tables below say too. */
  private static final String YAML =
      """
      formatVersion: 1
      acts:
        - id: conception-1
          kind: conception
          course: 12
          date: 2024-01-15
          people: {7: 1, 8: 2.5}
          vacations: 22
          decidedBy: EAFC
          decidedOn: 2024-01-10
          override: {author: DAFOR, on: 2024-01-11, reason: deux langues}
        - id: maj-1
          kind: mise_a_jour
          request: 2026-1012
          date: 2024-01-15
          people: {7: 1}
          designedOn: 2023-02-01
        - id: cv-1
          kind: classe_virtuelle
          request: 2026-1012
          date: 2024-01-15
          people: {7: 1, 9: 1}
          nature: animation
          hours: 1 h 20
          heads: {count: actifs, on: 2024-01-14}
        - id: cv-2
          kind: classe_virtuelle
          course: 12
          date: 2024-01-15
          people: {7: 1}
          nature: animation
          hours: 3
          heads: {attendance: liste.csv, minimumMinutes: 45, hosts: "2; 3"}
      nonPayable:
        - {person: 9, reason: decharge, from: 2023-09-01, until: 2024-08-31}
      splits:
        - {course: 12, people: {7: 2, 8: 1}}
      """;

  private static final List<List<String>> ACTS =
      List.of(
          List.of(
              "Identifiant;Activité;Cours;Demande;Date;Personnes;Vacations;Décidé par;Décidé le;"
                  + "Dérogation par;Dérogation le;Motif de la dérogation;Conçu le;Nature;Durée;"
                  + "Effectif;Effectif au;Liste de présence;Minutes de présence;"
                  + "Lignes des animateurs"),
          List.of(
              "conception-1;conception;12;;15/01/2024;\"7; 8 = 2,5\";22;EAFC;10/01/2024;DAFOR;"
                  + "2024-01-11;deux langues;;;;;;;;"),
          List.of("maj-1;mise_a_jour;;2026-1012;15/01/2024;7;;;;;;;01/02/2023;;;;;;;"),
          List.of(
              "cv-1;classe_virtuelle;;2026-1012;15/01/2024;\"7\n9=1\";;;;;;;;animation;1 h 20;"
                  + "actifs;14/01/2024;;;"),
          List.of(
              "cv-2;classe_virtuelle;12;;15/01/2024;7;;;;;;;;animation;3;;;liste.csv;45;\"2; 3\""));

  private static final String LIST =
      "Nom;Durée (minutes)\nTutrice Une;90\nTuteur Deux;90\nÉlève Un;60\nÉlève Deux;30\n";

  @Test
  void saysTheSameInCsvAsInYaml() {
    Activities yaml = read("a.yaml", bytes(YAML)).activities().orElseThrow();
    Activities acts = read("a.csv", bytes(csv())).activities().orElseThrow();
    Activities unpaid =
        read("n.csv", bytes("personne;motif;du;au\n9;decharge;01/09/2023;31/08/2024\n"))
            .activities()
            .orElseThrow();
    Activities splits =
        read("p.csv", bytes("cours,personnes\n12,7=2; 8=1\n")).activities().orElseThrow();

    assertThat(acts.acts()).map(Act::work).isEqualTo(yaml.acts().stream().map(Act::work).toList());
    assertThat(acts.acts())
        .map(Act::people)
        .isEqualTo(yaml.acts().stream().map(Act::people).toList());
    assertThat(acts.acts()).map(Act::on).isEqualTo(yaml.acts().stream().map(Act::on).toList());
    assertThat(acts.acts())
        .map(Act::course)
        .isEqualTo(yaml.acts().stream().map(Act::course).toList());
    assertThat(unpaid.nonPayables()).extracting(NonPayable::reason).containsExactly("decharge");
    assertThat(unpaid.nonPayables())
        .map(NonPayable::validity)
        .isEqualTo(yaml.nonPayables().stream().map(NonPayable::validity).toList());
    assertThat(splits.splits())
        .map(Split::parts)
        .isEqualTo(yaml.splits().stream().map(Split::parts).toList());
    assertThat(acts.acts().get(1).source()).hasToString("a.csv:3:1");
  }

  @Test
  void readsEachSheetOfAWorkbookByItsHeadings() throws IOException {
    byte[] workbook =
        workbook(
            Map.of(
                "Séances",
                List.of(
                    List.of("id", "kind", "course", "date", "people", "nature", "hours"),
                    List.of(
                        "cv-1",
                        "classe_virtuelle",
                        12,
                        LocalDate.of(2024, 1, 15),
                        7,
                        "animation",
                        "1 h 20")),
                "Partages",
                List.of(List.of("course", "people"), List.of(12, "7=2; 8=1"))));

    ActivitiesFile.Reading reading = read("a.xlsx", workbook);

    assertThat(reading.problems()).isEmpty();
    Activities read = reading.activities().orElseThrow();
    assertThat(read.acts()).extracting(Act::on).containsExactly(LocalDate.of(2024, 1, 15));
    assertThat(read.acts())
        .extracting(act -> act.source().toString())
        .containsExactly("a.xlsx#Séances:2:1");
    assertThat(read.splits()).hasSize(1);
  }

  @Test
  void saysEverythingThatIsWrongAtOnceWithLineAndColumn() {
    String broken =
        csv()
                .replace("Cours;", "Corus;")
                .replace("15/01/2024;7;;;;;;;01", "demain;7;;;;;;;01")
                .replace("8 = 2,5", "huit")
                .replace("EAFC", "08E0312345ABC")
                .replace("1 h 20", "longtemps")
                .replace("maj-1", "cv-2")
            + ";;;;;;;;;;;;;;;;;;;;de trop\n";

    List<Problem> problems = read("a.csv", bytes(broken)).problems();

    assertThat(problems)
        .extracting(it -> it.where() + " " + it.message().key().replace("vacation.rules.", ""))
        .containsExactlyInAnyOrder(
            "a.csv:1:3 unknownHeading",
            "a.csv:2:3 noHeading",
            "a.csv:2:1 oneCourse",
            "a.csv:2:6 notPeople",
            "a.csv:2:8 numen",
            "a.csv:3:5 notDay",
            "a.csv:4:15 notHours",
            "a.csv:5:3 noHeading",
            "a.csv:5:1 oneCourse",
            "a.csv:6:21 noHeading",
            "a.csv:6:1 missingKey",
            "a.csv:6:1 missingKey",
            "a.csv:6:1 missingKey",
            "a.csv:6:1 oneCourse");
    assertThat(problems.toString()).doesNotContain("08E0312345ABC");
  }

  @Test
  void refusesACellThatShowsNoAnswer() throws IOException {
    byte[] workbook =
        workbook(Map.of("A", List.of(List.of("course", "people"), List.of(true, "7=1"))));

    assertThat(read("a.xlsx", workbook).problems())
        .extracting(it -> it.where() + " " + it.message().key())
        .contains("a.xlsx#A:2:1 vacation.rules.unreadableCell");
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, x, noHeadings",
    "a.csv, '', empty",
    "a.xlsx, x, notWorkbook",
    "a.csv, \u00ff, notUtf8"
  })
  void refusesWhatIsNoTable(String file, String content, String why) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(file, bytes).problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("vacation.rules." + why);
  }

  @Test
  void refusesTwoActsOfOneNameOnTwoSheets() throws IOException {
    List<List<Object>> sheet =
        List.of(
            List.of("id", "kind", "course", "date"),
            List.of("c", "conception", 12, LocalDate.of(2024, 1, 15)));

    assertThat(read("a.xlsx", workbook(Map.of("A", sheet, "B", sheet))).problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("vacation.rules.twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{attendance: liste.csv, minimumMinutes: 45} missingKey",
        "{attendance: liste.csv, hosts: aucun} missingKey",
        "{attendance: autre.csv, minimumMinutes: 45, hosts: aucun} noList",
        "{attendance: liste.csv, minimumMinutes: 45, hosts: 9} noSuchRow",
        "{attendance: liste.csv, minimumMinutes: 45, hosts: moi} notRows",
        "{attendance: liste.csv, minimumMinutes: 45, hosts: aucun, on: 2024-01-01} notForAttendance",
        "{count: actifs, on: 2024-01-14, hosts: aucun} notForCount",
        "{count: actifs} missingKey",
        "{on: 2024-01-14} oneHeadSource",
        "{count: actifs, on: 2024-01-14, attendance: liste.csv} oneHeadSource"
      })
  void wantsWholeHeadSources(String heads) {
    String written = heads.substring(0, heads.indexOf('}') + 1);
    String text = YAML.replace("{count: actifs, on: 2024-01-14}", written);

    assertThat(read("a.yaml", bytes(text)).problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("vacation.rules." + heads.substring(heads.indexOf('}') + 2));
  }

  @Test
  void keepsOfAnAttendanceListHowLongEachWasThereAndNoName() {
    ActivitiesFile.Reading reading = read("a.yaml", bytes(YAML));

    assertThat(reading.lists()).hasSize(1);
    String kept = new String(reading.lists().get(0).bytes(), StandardCharsets.UTF_8);
    assertThat(kept).contains("4 3600\n", "5 1800\n").doesNotContain("Un").doesNotContain("Deux");
    ActivitiesFile.Reading again =
        ActivitiesFile.read(
            "a.yaml", bytes(YAML), name -> Optional.of(reading.lists().get(0).bytes()));
    assertThat(again.activities()).isEqualTo(reading.activities());
  }

  private static String csv() {
    StringBuilder text = new StringBuilder();
    ACTS.forEach(row -> text.append(row.get(0)).append('\n'));
    return text.toString();
  }

  private static ActivitiesFile.Reading read(String file, byte[] bytes) {
    return ActivitiesFile.read(
        file,
        bytes,
        name -> name.equals("liste.csv") ? Optional.of(bytes(LIST)) : Optional.empty());
  }

  private static <T> byte[] workbook(Map<String, List<List<T>>> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Essai", null)) {
      for (String name : sheets.keySet().stream().sorted().toList()) {
        Worksheet sheet = workbook.newWorksheet(name);
        List<List<T>> rows = sheets.getOrDefault(name, List.of());
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            put(sheet, row, column, rows.get(row).get(column));
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Integer number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean answer) {
      sheet.value(row, column, answer);
    } else {
      sheet.value(row, column, value.toString());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
