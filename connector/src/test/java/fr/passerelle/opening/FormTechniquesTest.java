package fr.passerelle.opening;

import static fr.passerelle.opening.LegacyMarkup.formBox;
import static fr.passerelle.opening.LegacyMarkup.formCheckBox;
import static fr.passerelle.opening.LegacyMarkup.formDropDown;
import static fr.passerelle.opening.LegacyMarkup.formText;
import static fr.passerelle.opening.WordMarkup.box;
import static fr.passerelle.opening.WordMarkup.field;
import static fr.passerelle.opening.WordMarkup.paragraph;
import static fr.passerelle.opening.WordMarkup.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTechniquesTest {

  private static final String TITLE = "Nom du parcours à créer";
  private static final String YES_NO = "Ce parcours est-il associé à un\nprésentiel ?";

  @TempDir Path folder;

  static Stream<Arguments> titles() {
    return Stream.of(
        arguments("a plain cell", table(row(TITLE, line("Mon parcours")))),
        arguments("a legacy text field", table(row(TITLE, paragraph(formText("Mon parcours"))))),
        arguments(
            "a content control around a run",
            table(row(TITLE, paragraph(field("t", "Écrivez", "Mon parcours"))))),
        arguments(
            "a content control around a paragraph",
            table(row(TITLE, control(line("Mon parcours"))))),
        arguments(
            "a content control around a cell",
            table("<w:tr>" + cell(line(TITLE)) + control(cell(line("Mon parcours"))) + "</w:tr>")),
        arguments(
            "a content control around a row", table(control(row(TITLE, line("Mon parcours"))))),
        arguments(
            "controls in controls",
            control(table(control(row(TITLE, control(paragraph(control(run("Mon parcours"))))))))),
        arguments("behind the label", line(TITLE + " : Mon parcours")),
        arguments("behind the label in a cell", table(cells(line(TITLE) + line("Mon parcours")))),
        arguments("in the next paragraph", line(TITLE) + line("Mon parcours")),
        arguments(
            "in the cell under it",
            table(
                cells(line(TITLE), line("Nom du pilote (et adresse mail)"))
                    + cells(line("Mon parcours"), line("Alix Bernard")))),
        arguments(
            "runs cut anywhere",
            table(row(TITLE, paragraph(run("Mon ") + run("par") + run("cours"))))),
        arguments(
            "a label cut anywhere",
            table(
                cells(
                    paragraph(run("Nom du par") + run("cours à cré") + run("er")),
                    line("Mon parcours")))),
        arguments(
            "a table in a cell", table(row(TITLE, table(cells(line("Mon parcours"))) + line("")))),
        arguments(
            "deleted text beside it",
            table(
                row(
                    TITLE,
                    paragraph(
                        "<w:del><w:r><w:delText>Ton</w:delText></w:r></w:del><w:ins>"
                            + run("Mon")
                            + "</w:ins>"
                            + run(" parcours"))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void anAnswerIsFound(String technique, String body) throws IOException {
    assertThat(read(body).draft().title()).isEqualTo("Mon parcours");
  }

  static Stream<Arguments> empties() {
    return Stream.of(
        arguments("five spaces", formText("     ")),
        arguments("five en spaces", formText("\u2002\u2002\u2002\u2002\u2002")),
        arguments("no-break spaces", run("\u00A0\u00A0")),
        arguments("a prompt", field("t", "Cliquez pour écrire", "")),
        arguments("a prompt that LibreOffice took for text", run("Choisissez un élément.")),
        arguments("nothing", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("empties")
  void anEmptyBoxSaysNothing(String technique, String content) throws IOException {
    DraftReading reading = read(table(row(TITLE, paragraph(content))));

    assertThat(reading.draft().title()).isEmpty();
    assertThat(reading.problems())
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .hasToString("This is required and nothing was said."));
  }

  static Stream<Arguments> boxes() {
    return Stream.of(
        arguments(
            "legacy, checked without value", formCheckBox("<w:default w:val=\"0\"/><w:checked/>")),
        arguments("legacy, checked by default", formCheckBox("<w:default w:val=\"1\"/>")),
        arguments(
            "legacy, checked by value",
            formCheckBox("<w:default w:val=\"0\"/><w:checked w:val=\"1\"/>")),
        arguments("today's control", box("b", true)),
        arguments("a typed glyph", run("☒")),
        arguments("another typed glyph", run("☑")),
        arguments("a Wingdings character", run("\uF0FE")),
        arguments("a Wingdings symbol", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"),
        arguments(
            "text in Wingdings",
            "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>þ</w:t></w:r>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("boxes")
  void aTickedBoxIsTickedWhereverItsLabelStands(String technique, String ticked)
      throws IOException {
    String open = formBox(false);
    String labelBehind = ticked + run(" oui      ") + open + run(" non");
    String labelBefore = run("oui ") + open + run("    non ") + ticked;
    String twoLines = paragraph(open + run(" oui")) + paragraph(ticked + run(" non"));

    assertThat(yesNo(paragraph(labelBehind))).isEqualTo(FaceToFace.YES);
    assertThat(yesNo(paragraph(labelBefore))).isEqualTo(FaceToFace.NO);
    assertThat(yesNo(twoLines)).isEqualTo(FaceToFace.NO);
  }

  static Stream<Arguments> openBoxes() {
    return Stream.of(
        arguments("legacy", formBox(false)),
        arguments(
            "legacy, unchecked against its default",
            formCheckBox("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>")),
        arguments("today's control", box("b", false)),
        arguments("a typed glyph", run("☐")),
        arguments("a Wingdings character", run("\uF0A8")),
        arguments(
            "a Wingdings symbol", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("openBoxes")
  void anOpenBoxIsOpen(String technique, String open) throws IOException {
    assertThat(yesNo(paragraph(open + run(" oui ") + run("☒ non")))).isEqualTo(FaceToFace.NO);
  }

  static Stream<Arguments> unclear() {
    return Stream.of(
        arguments("both", "☒ oui ☒ non", "Both “oui” and “non” are ticked."),
        arguments("neither", "☐ oui ☐ non", "Neither “oui” nor “non” is answered."),
        arguments("neither drawn nor typed", "oui / non", "Neither “oui” nor “non” is answered."),
        arguments("a mix", "oui ☒ non", "Boxes and labels can’t be paired."),
        arguments("something else", "peut-être", "“Oui” or “non” is expected here."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unclear")
  void noAnswerIsGuessed(String what, String typed, String message) throws IOException {
    DraftReading reading = read(table(row(YES_NO, line(typed))));

    assertThat(reading.draft().faceToFace()).isEqualTo(FaceToFace.UNSAID);
    assertThat(reading.problems())
        .filteredOn(problem -> problem.field().equals(Field.FACE_TO_FACE.label()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).hasToString(message));
  }

  @Test
  void aDropDownSaysItsChosenEntry() throws IOException {
    String format = "FORMAT DU PARCOURS ?";
    String second = formDropDown("<w:result w:val=\"1\"/>", "Modulaire", "Thématique");
    String byDefault = formDropDown("<w:default w:val=\"1\"/>", "Modulaire", "Thématique");
    String first = formDropDown("", "Modulaire", "Thématique");

    assertThat(read(table(row(format, paragraph(second)))).draft().format())
        .isEqualTo("Thématique");
    assertThat(read(table(row(format, paragraph(byDefault)))).draft().format())
        .isEqualTo("Thématique");
    assertThat(read(table(row(format, paragraph(first)))).draft().format()).isEqualTo("Modulaire");
  }

  @Test
  void boxesInCellsOfTheirOwnAndRowsThatGoOnAreRead() throws IOException {
    String body =
        table(
            cells(line("Public visé"), line("☒"), line("Enseignants de lycee"))
                + cells(line(""), line("☐"), line("Inspecteurs"))
                + cells(line(""), line("☒"), line("Autres : parents")));

    Draft draft = read(body).draft();

    assertThat(draft.audience()).containsExactly("Enseignants de lycée");
    assertThat(draft.otherAudience()).isEqualTo("parents");
  }

  @Test
  void whatStandsAtAnUnknownLabelIsKept() throws IOException {
    DraftReading reading =
        read(table(row(TITLE, line("T")) + row("Code GAIA", line("23A0080123"))));

    assertThat(reading.draft().unread()).containsExactly(new Unread("Code GAIA", "23A0080123"));
    assertThat(reading.problems()).filteredOn(problem -> !problem.isError()).hasSize(1);
  }

  @Test
  void aDurationThatCannotBeReadIsKeptWordForWord() throws IOException {
    String durations = line("En présentiel : une journée") + line("A distance : 1h20");
    DraftReading reading =
        read(table(row("Durée prévue pour la formation\n(en heure)", durations)));

    assertThat(reading.draft().faceToFaceTime()).isNull();
    assertThat(reading.draft().distanceTime()).isEqualTo(Duration.ofMinutes(80));
    assertThat(reading.draft().unread())
        .containsExactly(new Unread("Durée en présentiel", "une journée"));
  }

  @Test
  void aNumenIsTakenOutAndNeverRepeated() throws IOException {
    DraftReading reading =
        read(
            table(
                row("Nom du pilote (et adresse mail)", line("Alix Bernard 12A3456789XYZ"))
                    + row("Objectifs Visés :", line("Voir 12a3456789xyz"))
                    + row("Matricule", line("12A3456789XYZ"))));

    assertThat(reading.toString()).doesNotContainIgnoringCase("12A3456789XYZ");
    assertThat(reading.draft().objectives()).isEqualTo("Voir [NUMEN]");
    assertThat(reading.problems())
        .filteredOn(problem -> problem.message().key().equals("opening.numen"))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(Field.PILOT.label(), Field.OBJECTIVES.label(), "Matricule");
  }

  @Test
  void libreOfficesOwnFilesAreRead() throws URISyntaxException {
    Draft evaluation = fixture("evaluation-libreoffice.odt").drafts().get(0).draft();
    Draft lecture = fixture("lecture-libreoffice.docx").drafts().get(0).draft();

    assertThat(evaluation.faceToFace()).isEqualTo(FaceToFace.YES);
    assertThat(evaluation.distanceTime()).isEqualTo(Duration.ofMinutes(390));
    assertThat(evaluation.audience()).containsExactly("Enseignants de collège", "Inspecteurs");
    assertThat(lecture.title()).isEqualTo("Lire et comprendre au cycle 3");
    assertThat(lecture.faceToFace()).isEqualTo(FaceToFace.YES);
    assertThat(lecture.audience()).containsExactly("Enseignants 1er degré");
  }

  @Test
  void promptsThatLibreOfficeSavedAsTextSayNothing() throws URISyntaxException {
    DraftReading reading = fixture("vide-libreoffice.odt").drafts().get(0);

    assertThat(reading.draft().title()).isEmpty();
    assertThat(reading.draft().unread()).isEqualTo(List.of());
    assertThat(reading.problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("opening.required", "opening.required", "opening.yesno.none");
  }

  private static FormReading fixture(String name) throws URISyntaxException {
    var resource = FormTechniquesTest.class.getResource("forms/" + name);
    return new FormReader().read(Path.of(Objects.requireNonNull(resource).toURI()));
  }

  private FaceToFace yesNo(String answer) throws IOException {
    return read(table(row(YES_NO, answer))).draft().faceToFace();
  }

  private DraftReading read(String body) throws IOException {
    Path file = Files.write(folder.resolve("demande.docx"), WordFile.around(body));
    FormReading reading = new FormReader().read(file);
    assertThat(reading.fileProblems()).isEqualTo(List.of());
    return reading.drafts().get(0);
  }

  private static String line(String text) {
    return paragraph(run(text));
  }

  private static String row(String label, String answer) {
    return WordMarkup.row(label, answer);
  }

  private static String cell(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }

  private static String cells(String... contents) {
    return Stream.of(contents)
        .map(FormTechniquesTest::cell)
        .reduce("<w:tr>", String::concat)
        .concat("</w:tr>");
  }

  private static String table(String rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
  }

  private static String control(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }
}
