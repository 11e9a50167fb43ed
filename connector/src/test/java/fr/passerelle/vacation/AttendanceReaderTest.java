package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceReaderTest {

  /** As Teams exports it: a summary, the people, then every coming and going again. */
  private static final String TEAMS =
      """
      1. Résumé
      Titre de la réunion\tClasse virtuelle
      Participants\t3

      2. Participants
      Nom\tPremière arrivée\tDurée de la réunion\tE-mail\tRôle
      Camille Essai\t09:00\t1 h 29 min 58 s\tcamille@example.org\tOrganisateur
      Dominique Essai\t09:01\t45 min\tdominique@example.org\tPrésentateur
      Claude Essai\t09:30\t44 min 59 s\tclaude@example.org\tPrésentateur

      3. Activités de la réunion
      Nom\tHeure d’arrivée\tDurée\tE-mail
      Camille Essai\t09:00\t1 h 29 min 58 s\tcamille@example.org
      """;

  @Test
  void readsTheFirstTableOfTeamsInUtf16() {
    AttendanceList list = read(TEAMS, StandardCharsets.UTF_16LE);

    assertThat(list.people())
        .extracting(AttendanceList.Attendee::seconds)
        .containsExactly(5398L, 2700L, 2699L);
  }

  @Test
  void countsWhoWasThereLongEnoughAndNotWhoHeldTheSession() {
    AttendanceList list = read(TEAMS, StandardCharsets.UTF_8);

    Attendance attendance = list.attendance(45, Set.of(7));

    assertThat(attendance.listed()).isEqualTo(2);
    assertThat(attendance.present()).isEqualTo(1);
    assertThat(list.attendance(0, Set.of()).present()).isEqualTo(3);
  }

  @Test
  void addsUpWhoCameSeveralTimes() {
    AttendanceList list =
        read(
            """
            Name,Email,Duration
            Camille ESSAI,Camille@example.org,0:20:00
            Camille (tél.),camille@example.org,0:30:10
            Dominique Essai,,0:10:00
            DOMINIQUE  ESSAI,,0:05:00
            Camille ESSAI,autre@example.org,0:01:00
            """,
            StandardCharsets.UTF_8);

    assertThat(list.people())
        .containsExactly(
            new AttendanceList.Attendee(List.of(2, 3), 3010),
            new AttendanceList.Attendee(List.of(4, 5), 900),
            new AttendanceList.Attendee(List.of(6), 60));
    assertThat(list.attendance(0, Set.of(3)).listed()).isEqualTo(2);
  }

  @Test
  void readsTimesAndMinutesOfAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Essai", null)) {
      Worksheet sheet = workbook.newWorksheet("Présences");
      List<String> headings = List.of("Prénom", "Nom", "Durée");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      sheet.value(1, 0, "Camille");
      sheet.value(1, 1, "Essai");
      sheet.value(1, 2, 4805 / 86400.0);
      sheet.style(1, 2).format("[h]:mm:ss").set();
      sheet.value(2, 0, "Dominique");
      sheet.value(2, 1, "Essai");
      sheet.value(2, 2, "45 min");
    }

    Findings findings = new Findings("liste.xlsx", Shape.keys());
    AttendanceList list =
        AttendanceReader.read("liste.xlsx", bytes.toByteArray(), findings).orElseThrow();

    assertThat(list.people())
        .extracting(AttendanceList.Attendee::seconds)
        .containsExactly(4805L, 2700L);
  }

  @Test
  void saysAllThatIsWrongAndNobodysName() {
    List<Problem> problems =
        problems(
            """
            Nom;Courriel;Durée
            Camille Essai;camille@example.org;80
            Camille Essai;;0:10:00
            ;;0:10:00
            Dominique 08E0312345ABC;;une heure

            Total;2;1:00:00
            """);

    assertThat(problems)
        .extracting(it -> it.where() + " " + it.message().key().replace("vacation.rules.", ""))
        .containsExactly(
            "liste.csv:2:3 notAttended",
            "liste.csv:3:1 doubtfulName",
            "liste.csv:4:1 nobodyAttended",
            "liste.csv:5:1 numen",
            "liste.csv:5:3 notAttended",
            "liste.csv:7:1 behindAttendance");
    assertThat(problems.toString()).doesNotContain("Camille", "example.org", "08E0312345ABC");
  }

  @ParameterizedTest
  @CsvSource({
    "'Nom;Heure\nX;9', noAttendance",
    "'Durée\n3', noAttendance",
    "'Nom;Durée;Duration\nX;0:01:00;0:02:00', severalDurations"
  })
  void refusesATableThatIsNoList(String text, String why) {
    assertThat(problems(text))
        .extracting(problem -> problem.message().key())
        .containsExactly("vacation.rules." + why);
  }

  @ParameterizedTest
  @CsvSource({
    "1:20:05, false, 4805",
    "0:00:00, false, 0",
    "12:34, false, -1",
    "1:60:00, false, -1",
    "1 h 20, false, 4800",
    "1h 20min 5s, false, 4805",
    "1 heure 20 minutes, false, 4800",
    "2 hours, false, 7200",
    "58 min, false, 3480",
    "58m 43s, false, 3523",
    "43 sec, false, 43",
    "80, false, -1",
    "80, true, 4800",
    "'12,5', true, 750",
    "12.5, true, 750",
    "1:20:05, true, 4805",
    "'', true, -1",
    "'', false, -1",
    "-5, true, -1",
    "longtemps, true, -1"
  })
  void understandsDurationsOnlyWithTheirUnit(String written, boolean inMinutes, long seconds) {
    assertThat(AttendanceTime.seconds(written, inMinutes))
        .isEqualTo(seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds));
  }

  @Test
  void forgetsNothingOfAListThatWasKept() {
    AttendanceList list = read(TEAMS, StandardCharsets.UTF_8);

    assertThat(AttendanceList.again("liste.csv", list.kept().bytes())).contains(list);
    assertThat(AttendanceList.again("liste.csv", "Nom;Durée\n".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private static AttendanceList read(String text, Charset charset) {
    Findings findings = new Findings("liste.csv", Shape.keys());
    String marked = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" + text : text;
    return AttendanceReader.read("liste.csv", marked.getBytes(charset), findings).orElseThrow();
  }

  private static List<Problem> problems(String text) {
    Findings findings = new Findings("liste.csv", Shape.keys());
    AttendanceReader.read("liste.csv", text.getBytes(StandardCharsets.UTF_8), findings);
    return findings.problems();
  }
}
