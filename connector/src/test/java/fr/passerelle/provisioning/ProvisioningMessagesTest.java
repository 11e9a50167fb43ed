package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvisioningMessagesTest {

  private static final Pattern BLANK = Pattern.compile("\\{\\d}");
  private static final Pattern USED = Pattern.compile("\"provisioning\\.([a-z-]+)\"");
  private static final Path SOURCES = Path.of("src/main/java/fr/passerelle/provisioning");
  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.passerelle.provisioning.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void existInBothLanguagesWithTheSameBlanks() {
    assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    for (String key : ENGLISH.keySet()) {
      assertThat(blanks(FRENCH.getString(key))).as(key).isEqualTo(blanks(ENGLISH.getString(key)));
      assertThat(FRENCH.getString(key)).as(key).isNotEqualTo(ENGLISH.getString(key));
      assertThat(FRENCH.getString(key) + ENGLISH.getString(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void thoseThatAreSaidAreThoseThatExist() throws IOException {
    SortedSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        USED.matcher(Files.readString(file)).results().forEach(key -> used.add(key.group(1)));
      }
    }
    assertThat(used).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
  }

  @Test
  void readAsSentences() {
    Message taken = Message.of("provisioning.short-name-taken", "2026-0001_LIRE", "12");
    assertThat(taken.in(Locale.ENGLISH))
        .isEqualTo("the short name 2026-0001_LIRE is taken by course 12");
    assertThat(taken.in(Locale.FRENCH))
        .isEqualTo("le nom abrégé 2026-0001_LIRE est pris par le cours 12");
  }

  private static List<String> blanks(String pattern) {
    return BLANK.matcher(pattern).results().map(MatchResult::group).sorted().toList();
  }
}
