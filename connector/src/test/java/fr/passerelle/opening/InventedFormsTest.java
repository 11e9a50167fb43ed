package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms that nobody has looked at, of every technique: each answer is read exactly as it was meant,
 * or complained of where it can't be; none is silently wrong. A failing form is made again from its
 * technique and its seed, which are its name.
 */
class InventedFormsTest {

  /** How many forms of each technique; more with {@code -Dforms.each=1000}. */
  private static final int EACH = Integer.getInteger("forms.each", 20);

  private static final long FIRST_SEED = Long.getLong("forms.seed", 1);

  @TempDir Path folder;

  static Stream<Arguments> forms() {
    return Stream.of(FormTechnique.values())
        .flatMap(
            technique ->
                LongStream.range(FIRST_SEED, FIRST_SEED + EACH)
                    .mapToObj(seed -> Arguments.of(technique, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("forms")
  void eachAnswerIsReadAsMeantOrComplainedOf(FormTechnique technique, long seed)
      throws IOException {
    Random random = new Random(seed * 31 + technique.name().hashCode());
    Filled filled = Imagination.form(random, technique.keepsLabelsApart());
    Path file = folder.resolve("demande." + technique.kind);
    Files.write(file, technique.write(filled, random));

    FormReading reading = new FormReader().read(file);

    assertThat(reading.fileProblems()).isEmpty();
    assertThat(reading.drafts()).hasSize(1);
    DraftReading one = reading.drafts().get(0);
    assertThat(wrong(filled, one)).as("%s, seed %d", technique, seed).isEmpty();
    assertOutlivesItsRequestFile(one.draft());
  }

  /** The answers that are neither as meant nor complained of, and needless complaints. */
  private static List<String> wrong(Filled filled, DraftReading reading) {
    Map<Field, Object> read = Filled.readIn(reading.draft());
    return Stream.of(Field.values())
        .filter(field -> !field.key().isEmpty())
        .filter(field -> !isRight(field, filled, read.get(field), reading.problems()))
        .map(
            field ->
                "%s: meant %s, read %s, problems %s"
                    .formatted(
                        field,
                        shown(filled.meant().get(field)),
                        shown(read.get(field)),
                        reading.problems()))
        .toList();
  }

  private static boolean isRight(
      Field field, Filled filled, @Nullable Object read, List<Problem> problems) {
    Object meant = filled.meant().get(field);
    boolean complained =
        problems.stream()
            .filter(Problem::isError)
            .map(Problem::field)
            .anyMatch(name -> name.equals(field.label()) || name.equals(field.key()));
    return filled.doubtful().contains(field)
        ? complained && (read == null || field == Field.PILOT || read.equals(meant))
        : !complained && Objects.equals(read, meant);
  }

  private static String shown(@Nullable Object value) {
    return value == null
        ? "nothing"
        : "“" + value.toString().replace("\u00A0", "⍽").replace("\n", "⏎") + "”";
  }

  /** What an import writes is what the next command reads. */
  private static void assertOutlivesItsRequestFile(Draft draft) {
    Reference reference = new Reference("2026-0001");
    String text = RequestFileText.of(reference, draft, Locale.FRENCH);
    StoredRequest stored =
        RequestFile.read("2026-0001.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(stored.request()).isEqualTo(draft.under(reference));
  }
}
