package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyFormTest {

  @TempDir Path folder;

  @Test
  void isReadAsEmptyWithOnlyTheRequiredAnswersMissing() throws IOException {
    Path form = folder.resolve("vide.docx");
    EmptyForm.writeTo(form);

    FormReading reading = new FormReader().read(form);

    Draft draft = reading.drafts().get(0).draft();
    Draft empty = new DraftBuilder(Places.ofForm("")).build(draft.source()).draft();
    assertThat(draft).isEqualTo(empty);
    assertThat(reading.problems())
        .extracting(Problem::field)
        .containsExactly(Field.TITLE.label(), Field.PILOT.label(), Field.FACE_TO_FACE.label());
  }

  @Test
  void isTheSameBytesEveryTimeAndLeavesNothingBeside() throws IOException {
    Path form = folder.resolve("vide.docx");
    EmptyForm.writeTo(form);
    byte[] first = Files.readAllBytes(form);
    EmptyForm.writeTo(form);

    assertThat(Files.readAllBytes(form)).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(form);
    }
  }

  @Test
  void isReadBackWhenFilledAsWordFillsIt() throws IOException {
    String document =
        new String(
                ZipEntries.of(EmptyForm.bytes()).get("word/document.xml"), StandardCharsets.UTF_8)
            .replaceFirst("<w14:checked w14:val=\"0\"/>", "<w14:checked w14:val=\"1\"/>");
    document = filledIn(document, Prompts.TITLE, "Mon parcours");
    document = filledIn(document, Prompts.PILOT, "Alix Bernard, alix.bernard@example.org");
    document = filledIn(document, Prompts.FACE_TO_FACE_TIME, "3 h 30");
    String body =
        document.substring(document.indexOf("<w:body>") + 8, document.indexOf("<w:sectPr>"));
    Path form = Files.write(folder.resolve("rempli.docx"), WordFile.around(body));

    FormReading reading = new FormReader().read(form);

    Draft draft = reading.drafts().get(0).draft();
    assertThat(draft.title()).isEqualTo("Mon parcours");
    assertThat(draft.pilot()).isEqualTo(new Person("Alix Bernard", "alix.bernard@example.org"));
    assertThat(draft.faceToFace()).isEqualTo(FaceToFace.YES);
    assertThat(draft.faceToFaceTime()).isEqualTo(Duration.ofMinutes(210));
    assertThat(draft.distanceTime()).isNull();
    assertThat(reading.problems()).isEqualTo(List.of());
  }

  /** Word takes the mark off a prompt when it is written over. */
  private static String filledIn(String document, String prompt, String answer) {
    String mark = "<w:showingPlcHdr/>";
    int at = document.indexOf("\">" + prompt + "</w:t>");
    int marked = document.lastIndexOf(mark, at);
    return document.substring(0, marked)
        + document.substring(marked + mark.length(), at + 2)
        + answer
        + document.substring(at + 2 + prompt.length());
  }
}
