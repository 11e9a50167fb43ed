package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema says what the reader does, as far as a schema can. */
class RulesSchemaTest {

  static final List<String> SHIPPED = RulesFile.SHIPPED_FILES;

  private static final Path PUBLISHED = Path.of("../docs/rules.schema.json");

  @Test
  void isPublishedAsItIsWritten() throws IOException {
    assertThat(Files.readString(PUBLISHED).replace("\r\n", "\n")).isEqualTo(RulesSchema.text());
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void takesTheShippedRules(String file) throws IOException {
    byte[] bytes = RulesFile.shipped(file);

    assertThat(faults(new String(bytes, StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void findsTheBlocksThatTheReaderFindsWrong() throws IOException {
    Set<String> blocks =
        faults(
                TestRules.resource("broken.yaml")
                    .replace(
                        "  B:\n    - {from: 2023-09-01, s", "  C:\n    - {from: 2023-09-01, s"))
            .stream()
            .map(fault -> fault.replaceFirst("^\\$\\.?(\\w*).*", "$1"))
            .collect(Collectors.toSet());

    assertThat(blocks)
        .contains("rates", "tutoring", "update", "virtualClasses", "ceilings", "legalBands")
        .contains("", "references", "rounding");
  }

  @ParameterizedTest
  @CsvSource({
    "value: 8, status: manquant, 1",
    "status: manquant, , 0",
    "status: confirme, , 1",
    "value: 8, status: confirme, 0",
    "value: 0, status: confirme, 1",
    "value: 8, status: certain, 1"
  })
  void tellsAMissingValueFromOneThatIsThere(String one, String other, int faults)
      throws IOException {
    String entry = other == null ? one : one + ", " + other;
    String text = TestRules.text(Map.of()).replace("value: 8, status: confirme", entry);

    assertThat(faults(text)).hasSize(faults);
  }

  private static List<String> faults(String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RulesSchema.text());
    String json = new YAMLMapper().readTree(yaml).toString();
    return schema.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
