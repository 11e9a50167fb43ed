package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as people keep them; {@code ⏎} ends a row. */
class AttestationFileTest {

  private static AttestationFile.Reading csv(String text) {
    return AttestationFile.read(
        "liste.csv", text.replace("⏎", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Who is named, with the row. */
  private static String people(AttestationFile.Reading reading) {
    return reading.people().stream()
        .map(
            it ->
                it.where().replace("liste.csv:", "")
                    + " "
                    + it.match(a -> a.address().value(), n -> n.user().toString()))
        .collect(Collectors.joining(", "));
  }

  private static String problems(AttestationFile.Reading reading) {
    return reading.problems().stream()
        .map(it -> it.where() + ": " + it.message().key().replace("enrolment.attested-", ""))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "addresses under a heading  | Courriel⏎a@example.org⏎B@Example.org | 2 a@example.org, 3 b@example.org",
        "numbers under a heading    | id⏎12⏎7                              | 2 12, 3 7",
        "one column without         | a@example.org⏎12                     | 1 a@example.org, 2 12",
        "other columns are not read | Nom;Adresse e-mail;Note⏎X;a@example.org;18 | 2 a@example.org",
        "commas                     | nom,email⏎X,a@example.org            | 2 a@example.org",
        "empty rows                 | email⏎⏎a@example.org⏎                | 3 a@example.org",
        "a quoted cell              | email⏎\"a@example.org\"              | 2 a@example.org",
      })
  void namesPeople(String what, String text, String people) {
    AttestationFile.Reading reading = csv(text);

    assertThat(problems(reading)).as(what).isEmpty();
    assertThat(people(reading)).as(what).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nobody                | email⏎                               | liste.csv: empty",
        "nothing               | ⏎                                    | liste.csv: empty",
        "no heading known      | Nom;Prénom⏎A;B                       | liste.csv:1: headings",
        "two headings known    | id;email⏎1;a@example.org             | liste.csv:1: both",
        "neither one nor other | email⏎a@example.org⏎Camille⏎0         | liste.csv:3: person, liste.csv:4: person",
        "a NUMEN elsewhere     | numen;email⏎12E3456789ABC;a@example.org | liste.csv:2: numen",
        "a NUMEN for an address| email⏎12E3456789ABC                  | liste.csv:2: numen, liste.csv:2: person",
      })
  void saysEverythingThatIsWrongWithItsPlace(String what, String text, String problems) {
    AttestationFile.Reading reading = csv(text);

    assertThat(problems(reading)).as(what).isEqualTo(problems);
    assertThat(reading.problems()).extracting(Problem::value).containsOnly("");
  }

  @Test
  void readsWorkbooksWhereNumbersAreNumbers() throws IOException {
    byte[] bytes = workbook(false);

    AttestationFile.Reading reading = AttestationFile.read("liste.xlsx", bytes);

    assertThat(problems(reading)).isEmpty();
    assertThat(people(reading)).isEqualTo("liste.xlsx:2 42");
  }

  @Test
  void doesNotChooseBetweenSheets() throws IOException {
    assertThat(problems(AttestationFile.read("liste.xlsx", workbook(true))))
        .isEqualTo("liste.xlsx: sheets");
  }

  private static byte[] workbook(boolean two) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Liste");
      sheet.value(0, 0, "id");
      sheet.value(1, 0, 42);
      Worksheet other = workbook.newWorksheet("Autre");
      if (two) {
        other.value(0, 0, "id");
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"liste.ods, kind", "liste.xlsx, broken", "12E3456789ABC.txt, kind"})
  void refusesWhatIsNoList(String name, String problem) {
    AttestationFile.Reading reading = AttestationFile.read(name, new byte[] {1, 2, 3});

    assertThat(problems(reading)).endsWith(problem).doesNotContain("12E3456789ABC");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    byte[] bytes = "Pr\u00e9nom;email".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems(AttestationFile.read("liste.csv", bytes))).isEqualTo("liste.csv: charset");
  }
}
