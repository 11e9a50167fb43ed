package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded from real sites holds nobody's token. */
class RecordingsTest {

  /** Moodle's keys are 32 hexadecimal digits; in a recording they are replaced by zeros. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)(token|accesskey|sesskey|password)\\W{1,8}(?!0{32})[0-9a-f]{32}(?![0-9a-f])");

  @Test
  void holdNoToken() throws IOException {
    List<Path> recorded = new ArrayList<>(textsIn("src/test"));
    recorded.addAll(textsIn("src/main/resources"));
    assertThat(recorded).hasSizeGreaterThan(50);
    assertThat(recorded).allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(KEY));
  }

  private static List<Path> textsIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|txt|tsv|properties|yaml)"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wstoken=0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f&",
        "\"privatetoken\":\"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\"",
        "\"userprivateaccesskey\": \"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\""
      })
  void wouldBeSeenToHoldOne(String text) {
    assertThat(text).containsPattern(KEY);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
