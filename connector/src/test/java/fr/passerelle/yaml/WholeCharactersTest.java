package fr.passerelle.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class WholeCharactersTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 1025})
  void thePiecesAreTheText(int before) throws IOException {
    String text = "x".repeat(before) + "🎓🎓 é\uD83C";
    for (int size = 1; size < 5; size++) {
      StringBuilder read = new StringBuilder();
      char[] piece = new char[size];
      WholeCharacters reader = new WholeCharacters(text);
      for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
        assertThat(count).isPositive();
        read.append(piece, 0, count);
      }
      assertThat(read).hasToString(text);
    }
  }

  @Test
  void anEmojiMayStandAnywhereInAFile() {
    for (int before = 1000; before < 1050; before++) {
      String text = "a: " + "x".repeat(before) + "🎓🎓";
      assertThat(new YAMLMapper().readTree(new WholeCharacters(text)).get("a").asString())
          .hasSize(before + 4);
    }
  }
}
