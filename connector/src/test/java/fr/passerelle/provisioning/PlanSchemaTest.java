package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema takes the plans that are written, and nothing else. */
class PlanSchemaTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PlanSchema.text());

  @Test
  void isPublishedAsItIsWritten() throws IOException {
    assertThat(Files.readString(PlanSchema.PUBLISHED).replace("\r\n", "\n"))
        .as("after a change of the plan, run PlanSchema.main in the folder connector")
        .isEqualTo(PlanSchema.text());
  }

  @Test
  void takesAPlanWithStepsOfEveryKind() {
    assertThat(faults(PlanFileTest.TEXT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"formatVersion\" : 1 | \"formatVersion\" : 2",
        "\"seal\" : | \"Seal\" :",
        "\"step\" : \"create\" | \"step\" : \"delete\"",
        "\"sections\" : 5 | \"sections\" : \"5\"",
        "\"idNumber\" : \"2026-0005\" | \"idNumber\" : null",
        "\"user\" : 10, |",
        "\"part\" : \"PILOT\" | \"part\" : \"PILOTE\"",
        "\"pilote\" : \"Alix Bernard\" | \"pilote\" : null"
      })
  void findsWhatIsWrong(String before, String after) {
    assertThat(PlanFileTest.TEXT).contains(before);

    assertThat(faults(PlanFileTest.TEXT.replace(before, after == null ? "" : after))).isNotEmpty();
  }

  /** A part that was renamed must not leave its description behind. */
  @Test
  void describesOnlyWhatIsThere() {
    SortedSet<String> unused =
        new TreeSet<>(PlanSchema.descriptions().values().stream().map(Object::toString).toList());
    unused.removeIf(PlanSchema.text()::contains);

    assertThat(unused).isEmpty();
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
