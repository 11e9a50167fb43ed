package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFileTest {

  private static final String SHA = "0123456789abcdef".repeat(4);
  private static final RequestSource SOURCE = new RequestSource("demande.docx", SHA, 0);
  private static final Reference REFERENCE = new Reference("2026-0001");

  private static final String WRONG =
      """
      reference: 2026-0002
      source:
        file: demande.docx
        sha256: %s
        rang: 4
      titel: Lire
      objectives:
      - une
      - liste
      title: a<b
      pilot: Alix Bernard
      designers:
      - name: Claude Martin
        mail: claude.martin@example.org
      faceToFace: peut-être
      distanceTime: 6 jours
      category: Session de formation
      start: 2027-02-30
      end: 04/01/2027
      sections: beaucoup
      sections: 5
      couleur: bleu
      """
          .formatted(SHA);

  @Test
  void everythingWrongIsSaidAtOnceInEnglish() {
    assertThat(said(WRONG, Locale.ENGLISH))
        .isEqualTo(
            """
            2026-0001.yaml:1 reference: The reference is not the one of the file 2026-0001.yaml. Name the file 2026-0002.yaml, or put the file’s reference back.
            2026-0001.yaml:5 rang: There is no such key. The keys are: file, sha256, row.
            2026-0001.yaml:6 titel: There is no such key. Did you mean “title”?
            2026-0001.yaml:7 objectives: A text is expected here. Write it on the same line, or below “|-” if it is long.
            2026-0001.yaml:11 pilot: A person is expected here. Write “name:” and “email:” below, each on an indented line.
            2026-0001.yaml:14 mail: There is no such key. Did you mean “email”?
            2026-0001.yaml:15 faceToFace: “Oui” or “non” is expected here. Write yes or no.
            2026-0001.yaml:16 distanceTime: This is not a number of hours. Write it like 3, 3 h 30 or 3,5.
            2026-0001.yaml:17 category: A list of texts is expected here. Write each on a line of its own, beginning with “- ”.
            2026-0001.yaml:18 start: This is not a date. Write it like 2027-01-04: year, month, day.
            2026-0001.yaml:19 end: This is not a date. Write it like 2027-01-04: year, month, day.
            2026-0001.yaml:20 sections: This is not a number of sections. Write it in digits, like 5.
            2026-0001.yaml:21 sections: The key comes twice. Keep one of the two.
            2026-0001.yaml:22 couleur: There is no such key. The keys are: reference, source, unread, planned, title, objectives, description, pilot, designers, faceToFace, faceToFaceTime, distanceTime, accompaniment, audience, otherAudience, format, category, start, end, sections, tutors, origin, sectionTitles, lang, groupMode, groupPerTutor, site, customFields.
            2026-0001.yaml:10 title: Moodle takes “<” for the beginning of a tag and refuses this title. Write the title without “<”, or put a space behind it.
            """);
  }

  @Test
  void theSameIsSaidInFrench() {
    assertThat(said(WRONG, Locale.FRANCE))
        .contains("2026-0001.yaml:6 titel: Cette clé n’existe pas. Vouliez-vous dire « title » ?\n")
        .contains(
            "2026-0001.yaml:18 start: Ce n’est pas une date."
                + " Écrivez-la comme 2027-01-04 : année, mois, jour.\n")
        .contains(
            "2026-0001.yaml:1 reference: La référence n’est pas celle du fichier 2026-0001.yaml."
                + " Nommez le fichier 2026-0002.yaml, ou remettez la référence du fichier.\n");
  }

  @Test
  void contradictionsAreSaid() {
    String text =
        """
        reference: 2026-0001
        source: {file: a.docx, sha256: %s}
        title: %s
        pilot: {name: Alix, email: alix}
        faceToFace: yes
        faceToFaceTime: 0
        start: 2027-06-30
        end: 2027-01-04
        sections: 53
        unread:
        - label: Couleur
          value: bleu
        """
            .formatted(SHA, "é".repeat(255));

    assertThat(said(text, Locale.ENGLISH))
        .isEqualTo(
            """
            2026-0001.yaml:11 Couleur: The form has no such label; what stood there was kept aside. Put it where it belongs, or delete this entry of “unread”.
            2026-0001.yaml:3 title: The title has 255 characters; Moodle takes 254. Shorten it.
            2026-0001.yaml:4 pilot: This is not an e-mail address. Write it like prenom.nom@example.org.
            2026-0001.yaml:6 faceToFaceTime: “Oui” is ticked, yet the time face to face is 0 h. Ask the pilot which of the two is right.
            2026-0001.yaml:8 end: The end comes before the start, 2027-06-30. Correct one of the two dates.
            2026-0001.yaml:9 sections: Moodle stops at 52 sections. Write a smaller number.
            """);
  }

  @Test
  void aNumenIsReportedWithItsLineAndNotRepeated() {
    String text =
        """
        reference: 2026-0001
        source: {file: a.docx, sha256: %s}
        title: Lire
        pilot: {name: Alix 12A3456789XYZ, email: alix.bernard@example.org}
        faceToFace: no
        """
            .formatted(SHA);
    StoredRequest stored = read(text);

    assertThat(stored.toString()).doesNotContain("12A3456789XYZ");
    assertThat(said(text, Locale.ENGLISH))
        .startsWith("2026-0001.yaml:4 : There is a NUMEN here; it was not taken over.");
    assertThat(stored.isReady()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "null",
        "~",
        "true",
        "1e3",
        "007",
        "0x1F",
        "12:30:45",
        "2026-01-01",
        "=",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "* a",
        "& a",
        "! a",
        "| a",
        "> a",
        "% a",
        "@ a",
        "` a",
        "? a",
        "'a'",
        "\"a\"",
        "a'b\"c",
        "{a}",
        "[a]",
        "a, b",
        "\\n",
        "C:\\temp",
        "é à ç « » ’ “",
        "🎓 👩‍🏫",
        "a\tb",
        "a\n\nb",
        "a\n  b\n    c",
        "a \nb",
        "a\n- b\n# c",
        "a: |\n  b",
        "---",
        "...",
        "a\n---\nb",
        "<script>alert(1)</script>",
        "a\u00A0b",
        "a\u2028b",
        "a\u0085b",
        "<<",
        "x\n\ty",
        "trailing colon:",
        "%YAML 1.2",
        "a\uFEFFb",
        "-",
        "@",
        ">",
        "<>",
        "?",
        "`.!2{ !\n\"`2",
        "\t{{é-'\n\na",
        "a\uFEFF\nb",
        "a\u2028\nb",
        " a\n  b"
      })
  void awkwardTextIsReadBackAsItWas(String text) {
    DraftBuilder builder = new DraftBuilder(Places.ofForm("a.docx"));
    builder.answer(Field.TITLE, text);
    builder.answer(Field.DESCRIPTION, text);
    builder.answer(Field.OBJECTIVES, "  " + text.replace("\n", "\r\n") + "\n");
    builder.list(Field.AUDIENCE, List.of(text, "b"));
    builder.keep(text, text);
    Draft draft = builder.build(SOURCE).draft();

    StoredRequest stored = read(RequestFileText.of(REFERENCE, draft, Locale.FRENCH));

    assertThat(stored.request()).isEqualTo(draft.under(REFERENCE));
    assertThat(draft.objectives()).isEqualTo(draft.description());
  }

  @Test
  void theFileIsPleasantToEdit() {
    DraftBuilder builder = new DraftBuilder(Places.ofForm("a.docx"));
    builder.answer(Field.TITLE, "Lire : le cycle 3");
    builder.answer(Field.DESCRIPTION, "Deux études de cas,\r\npuis une « mise en situation ».");
    builder.answer(Field.PILOT, "Alix Bernard, alix.bernard@example.org");
    builder.answer(Field.FACE_TO_FACE, "oui");
    builder.answer(Field.FACE_TO_FACE_TIME, "3,5");
    builder.answer(Field.START, "2027-01-04");
    builder.keep("Code GAIA", "23A0080123");

    assertThat(RequestFileText.of(REFERENCE, builder.build(SOURCE).draft(), Locale.ENGLISH))
        .isEqualTo(
            """
            # Opening request. Complete it, save it, then check it with: passerelle request check
            reference: 2026-0001
            source:
              file: demande.docx
              sha256: %s
            title: "Lire : le cycle 3"
            objectives: ""
            description: |-
              Deux études de cas,
              puis une « mise en situation ».
            pilot:
              name: Alix Bernard
              email: alix.bernard@example.org
            designers: []
            faceToFace: "yes"
            faceToFaceTime: 3 h 30
            distanceTime: ""
            accompaniment: ""
            audience: []
            otherAudience: ""
            format: ""
            start: 2027-01-04
            unread:
            - label: Code GAIA
              value: 23A0080123
            # For the administrator: take the # off what is needed.
            # category: [Session de formation, Session locale en auto-inscription]
            # end: 2027-06-30
            # sections: 5
            # sectionTitles: [Découvrir, S’exercer, Faire le point]
            # tutors:
            # - name: Sacha Moreau
            #   email: sacha.moreau@example.org
            # planned:
            #   tutoring: {candidates: 20, tutors: 1}
            #   design: {vacations: 15}
            #   virtualClasses:
            #   - {nature: classe_virtuelle, hours: 3 h, participants: 20, trainers: 2}
            """
                .formatted(SHA));
  }

  @Test
  void theExamplesAreWhatTheAdministratorMayWrite() {
    DraftBuilder builder = new DraftBuilder(Places.ofForm("a.docx"));
    builder.answer(Field.TITLE, "Lire");
    builder.answer(Field.PILOT, "Alix Bernard, alix.bernard@example.org");
    builder.answer(Field.FACE_TO_FACE, "non");
    builder.answer(Field.DISTANCE_TIME, "3 h");
    String text = RequestFileText.of(REFERENCE, builder.build(SOURCE).draft(), Locale.ENGLISH);
    int examples = text.indexOf("# category");
    String completed = text.substring(0, examples) + text.substring(examples).replace("# ", "");

    StoredRequest stored = read(completed);

    assertThat(stored.problems()).isEqualTo(List.of());
    assertThat(stored.request())
        .extracting("category", "start", "end", "sections", "tutors", "distanceTime")
        .containsExactly(
            List.of("Session de formation", "Session locale en auto-inscription"),
            LocalDate.of(2027, 1, 4),
            LocalDate.of(2027, 6, 30),
            5,
            List.of(new Person("Sacha Moreau", "sacha.moreau@example.org")),
            Duration.ofHours(3));
  }

  private static StoredRequest read(String text) {
    return RequestFile.read("2026-0001.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(String text, Locale language) {
    return read(text).problems().stream()
        .map(problem -> line(problem, language))
        .collect(Collectors.joining());
  }

  private static String line(Problem problem, Locale language) {
    return problem.where()
        + " "
        + problem.field()
        + ": "
        + problem.message().in(language)
        + " "
        + problem.hint().in(language)
        + "\n";
  }
}
