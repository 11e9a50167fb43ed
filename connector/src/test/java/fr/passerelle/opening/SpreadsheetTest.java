package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  private static final List<String> HEADINGS =
      List.of("Nom du parcours à créer", "Nom du pilote", "Présentiel", "A distance :", "Début");

  private static final String TITLE = "Nom du parcours à créer";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void aCsvIsPartedBySemicolonsCommasOrTabs(String parting) throws IOException {
    String pilot = "\"Alix Bernard, alix.bernard@example.org\"";
    String csv =
        String.join(parting, HEADINGS)
            + "\n"
            + String.join(parting, "Lire", pilot, "non", "\"1,5\"", "2027-01-04")
            + "\n\n"
            + String.join(parting, "\"Écrire\nmieux\"", pilot, "non", "2", "")
            + "\n";

    FormReading reading = csv(csv.getBytes(StandardCharsets.UTF_8));

    assertThat(reading.problems()).isEqualTo(List.of());
    assertThat(reading.drafts())
        .extracting(one -> one.draft().title())
        .containsExactly("Lire", "Écrire mieux");
    assertThat(reading.drafts())
        .extracting(one -> one.draft().source().row())
        .containsExactly(2, 4);
    assertThat(reading.drafts().get(0).draft())
        .extracting("pilot", "distanceTime", "start")
        .containsExactly(
            new Person("Alix Bernard", "alix.bernard@example.org"),
            Duration.ofMinutes(90),
            LocalDate.of(2027, 1, 4));
  }

  @Test
  void aCsvIsUtf8WithOrWithoutMarkAndElseWindows1252WithAWarning() throws IOException {
    String csv = "Nom du parcours à créer;Nom du pilote\nÉté – œuvre;Alix, a@example.org\n";

    FormReading plain = csv(csv.getBytes(StandardCharsets.UTF_8));
    FormReading marked = csv(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    FormReading windows = csv(csv.getBytes(Charset.forName("windows-1252")));

    assertThat(List.of(plain, marked, windows))
        .extracting(reading -> reading.drafts().get(0).draft().title())
        .containsOnly("Été – œuvre");
    assertThat(plain.fileProblems()).isEqualTo(List.of());
    assertThat(marked.fileProblems()).isEqualTo(List.of());
    assertThat(windows.fileProblems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("The file is not UTF-8; it was read as Windows-1252.");
  }

  @Test
  void aColumnThatNobodyKnowsIsKeptAndProblemsSayTheirRow() throws IOException {
    FormReading reading =
        csv(
            "Demandes 2026;;\nNom du parcours à créer;Nom du pilote;Salle\nLire;;B12\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(reading.drafts().get(0).draft().unread())
        .containsExactly(new Unread("Salle", "B12"));
    assertThat(reading.problems()).extracting(Problem::where).containsOnly("demandes.csv:3");
  }

  @Test
  void numbersDaysAndTimesOfAWorkbookAreReadAsItShowsThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet notes = workbook.newWorksheet("Notes");
      notes.value(0, 0, "Rien ici");
      Worksheet sheet = workbook.newWorksheet("Demandes");
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, HEADINGS.get(column));
      }
      for (int row = 1; row <= 3; row++) {
        sheet.value(row, 0, "Lire " + row);
        sheet.value(row, 1, "Alix Bernard, alix.bernard@example.org");
        sheet.value(row, 2, "non");
        sheet.value(row, 4, LocalDate.of(2027, 1, 4));
        sheet.style(row, 4).format("dd/MM/yyyy").set();
      }
      sheet.value(1, 3, 3.5);
      sheet.value(2, 3, 0.0625);
      sheet.style(2, 3).format("h:mm").set();
      sheet.value(3, 3, 1.25);
      sheet.style(3, 3).format("[h]:mm").set();
    }
    Path file = Files.write(folder.resolve("demandes.xlsx"), bytes.toByteArray());

    FormReading reading = new FormReader().read(file);

    assertThat(reading.problems()).isEqualTo(List.of());
    assertThat(reading.drafts())
        .extracting(one -> one.draft().distanceTime())
        .containsExactly(Duration.ofMinutes(210), Duration.ofMinutes(90), Duration.ofHours(30));
    assertThat(reading.drafts())
        .extracting(one -> one.draft().start())
        .containsOnly(LocalDate.of(2027, 1, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>",
        "<c r=\"A2\" t=\"str\"><f>B9</f><v>#REF!</v></c>",
        "<c r=\"A2\"><f>B9</f></c>",
        "<c r=\"A2\" t=\"b\"><v>1</v></c>"
      })
  void aCellWithoutAnAnswerIsComplainedOf(String cell) throws IOException {
    DraftReading reading = raw(cell, "3").drafts().get(0);

    assertThat(reading.draft().title()).isEmpty();
    assertThat(reading.draft().unread()).extracting(Unread::label).containsExactly(TITLE);
    assertThat(reading.problems())
        .extracting(Problem::field, problem -> problem.message().key())
        .contains(tuple(TITLE, "opening.cell"));
  }

  @Test
  void aNumberIsReadAsFarAsASheetShowsIt() throws IOException {
    String title = "<c r=\"A2\" t=\"inlineStr\"><is><t>Lire_x000D_\n_x005F_x0041_</t></is></c>";
    Draft draft = raw(title, "1.1000000000000001").drafts().get(0).draft();

    assertThat(draft.title()).isEqualTo("Lire _x0041_");
    assertThat(draft.distanceTime()).isEqualTo(Duration.ofMinutes(66));
  }

  private FormReading raw(String title, String time) throws IOException {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\">%s<c r=\"B2\"><v>%s</v></c></row>".formatted(title, time)
            + "</sheetData></worksheet>";
    byte[] workbook =
        RawWorkbook.of(sheet, List.of(RawWorkbook.text(TITLE), RawWorkbook.text("A distance")));
    return new FormReader().read(Files.write(folder.resolve("demandes.xlsx"), workbook));
  }

  @Test
  void onlyTheFirstSheetWithHeadingsIsReadAndThatIsSaid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      for (String name : List.of("Un", "Deux")) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, HEADINGS.get(0));
        sheet.value(0, 1, HEADINGS.get(1));
        sheet.value(1, 0, name);
      }
    }
    Path file = Files.write(folder.resolve("demandes.xlsx"), bytes.toByteArray());

    FormReading reading = new FormReader().read(file);

    assertThat(reading.drafts()).extracting(one -> one.draft().title()).containsExactly("Un");
    assertThat(reading.fileProblems())
        .extracting(problem -> problem.message().key())
        .containsExactly("opening.xlsx.sheets");
  }

  @Test
  void aListOfRequestsInJsonIsReadItemByItem() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("demandes.json"),
            """
            [
            \t{"title": "Lire", "faceToFace": "no", "pilot": {"name": "Alix", "email": "a@example.org"}},
            \t{"title": "Écrire", "faceToFace": "oui", "faceToFaceTime": 3.5, "titel": "x",
            \t "pilot": {"name": "Alix", "email": "a@example.org"}}
            ]
            """);

    FormReading reading = new FormReader().read(file);

    assertThat(reading.drafts())
        .extracting(one -> one.draft().source().row())
        .containsExactly(1, 2);
    assertThat(reading.drafts().get(1).draft().faceToFaceTime()).isEqualTo(Duration.ofMinutes(210));
    assertThat(reading.drafts().get(1).draft().unread()).containsExactly(new Unread("titel", "x"));
    assertThat(reading.problems()).extracting(Problem::where).containsExactly("demandes.json:3");
  }

  private FormReading csv(byte[] bytes) throws IOException {
    return new FormReader().read(Files.write(folder.resolve("demandes.csv"), bytes));
  }
}
