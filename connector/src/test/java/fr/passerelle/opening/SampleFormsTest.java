package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SampleFormsTest {

  static final List<String> NAMES = SampleForms.NAMES;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("NAMES")
  void committedBytesAreWhatTheGeneratorWrites(String name) throws IOException {
    byte[] committed = SampleForms.bytes(name);
    byte[] generated = SampleFormsGenerator.forms().get(name);

    assertThat(Arrays.mismatch(committed, generated)).as("first byte that differs").isEqualTo(-1);
  }

  @Test
  void everySampleIsReadWholeAndOnlyTheDeliberateMistakeIsReported() throws IOException {
    FormReader reader = new FormReader();
    List<FormReading> readings = SampleForms.copyTo(folder).stream().map(reader::read).toList();

    List<Problem> problems =
        readings.stream().flatMap(reading -> reading.problems().stream()).toList();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("demande-laicite.docx");
              assertThat(problem.value()).isEqualTo("une journée");
              assertThat(problem.message()).hasToString("This is not a number of hours.");
            });
    assertThat(readings.stream().mapToInt(reading -> reading.drafts().size()).sum()).isEqualTo(10);
  }

  @Test
  void legacyFieldsGiveEveryAnswer() throws IOException {
    Draft draft = only("demande-evaluation.docx");

    assertThat(draft.title()).isEqualTo("Évaluer par compétences au collège");
    assertThat(draft.objectives())
        .isEqualTo(
            "Construire une grille de compétences.\nSituer un élève sur une échelle de maîtrise.");
    assertThat(draft.pilot()).isEqualTo(new Person("Camille Durand", "camille.durand@example.org"));
    assertThat(draft.designers())
        .containsExactly(
            new Person("Claude Martin", "claude.martin@example.org"),
            new Person("Dominique Petit", "dominique.petit@example.org"));
    assertThat(draft.faceToFace()).isEqualTo(FaceToFace.YES);
    assertThat(draft.faceToFaceTime()).isEqualTo(Duration.ofHours(12));
    assertThat(draft.distanceTime()).isEqualTo(Duration.ofMinutes(390));
    assertThat(draft.accompaniment()).startsWith("Un tuteur pour huit participants");
    assertThat(draft.audience()).containsExactly("Enseignants de collège", "Inspecteurs");
    assertThat(draft.format()).isEqualTo("Thématique");
  }

  @Test
  void contentControlsGiveEveryAnswerAndNoPrompt() throws IOException {
    Draft draft = only("demande-classe-inversee.docx");

    assertThat(draft.faceToFace()).isEqualTo(FaceToFace.NO);
    assertThat(draft.faceToFaceTime()).isNull();
    assertThat(draft.distanceTime()).isEqualTo(Duration.ofHours(9));
    assertThat(draft.audience()).containsExactly("Enseignants de collège", "Enseignants de lycée");
    assertThat(draft.otherAudience()).isEqualTo("personnels de laboratoire");
  }

  @Test
  void fieldMarksOfAnOdtGiveEveryAnswer() throws IOException {
    Draft draft = only("demande-lecture.odt");

    assertThat(draft.title()).isEqualTo("Lire et comprendre au cycle 3");
    assertThat(draft.faceToFace()).isEqualTo(FaceToFace.YES);
    assertThat(draft.faceToFaceTime()).isEqualTo(Duration.ofHours(6));
    assertThat(draft.audience()).containsExactly("Enseignants 1er degré");
    assertThat(draft.format()).isEqualTo("Thématique");
  }

  private Draft only(String name) throws IOException {
    SampleForms.copyTo(folder);
    FormReading reading = new FormReader().read(folder.resolve(name));
    return reading.drafts().get(0).draft();
  }
}
