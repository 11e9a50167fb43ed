package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "usage"})
  void standInBothLanguages(String name) throws IOException {
    assertThat(bundle(name + "_fr.properties").keySet())
        .isEqualTo(bundle(name + ".properties").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void haveBlanksThatCanBeFilled(String name) throws IOException {
    bundle(name)
        .forEach(
            (key, pattern) -> {
              assertThat((String) pattern).as((String) key).doesNotContain("'");
              MessageFormat format = new MessageFormat((String) pattern, Locale.FRENCH);
              assertThat(format.getFormats()).as((String) key).hasSizeLessThanOrEqualTo(4);
            });
  }

  /** The command line's own sentences are named in its code by the part behind the room's dot. */
  @Test
  void areAllSaidSomewhere() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(file));
      }
    }
    TreeSet<Object> unused = new TreeSet<>(bundle("messages.properties").keySet());
    unused.removeIf(key -> isNamed((String) key, code));
    assertThat(unused).isEmpty();
  }

  private static boolean isNamed(String key, CharSequence code) {
    String text = code.toString();
    return key.startsWith("state-")
        || key.startsWith("part-")
        || text.contains("\"" + key + "\"")
        || text.contains("\"" + key.replaceFirst("-hint$", "") + "\"")
        || text.contains("cli." + key.replaceFirst("-hint$", "") + "\"");
  }
}
