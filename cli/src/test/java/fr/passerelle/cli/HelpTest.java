package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  private static final Pattern LISTED = Pattern.compile("^  ([a-z]+)  .*");

  private static final Pattern ITEM =
      Pattern.compile("^ {2,8}(?:\\[?[A-Z|]+(?:\\.{3})?]?|-\\S+(?:, --\\S+)?)(?: +(.*))?$");

  @TempDir Path folder;

  private User user(String language) {
    return new User(folder, language, new Watch("2026-11-23T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysWhatEveryCommandAndOptionIsFor(String language) throws IOException {
    List<String> commands = new ArrayList<>(List.of(""));
    for (int next = 0; next < commands.size(); next++) {
      String command = commands.get(next);
      User.Said said = user(language).types((command + " --help").strip());

      assertThat(said.code()).as(command).isEqualTo(ExitCode.OK);
      assertThat(said.out()).as(command).doesNotContain("%", "usage.", "option.", "null");
      assertThat(said.out().lines()).as(command).allMatch(line -> line.length() <= 100);
      assertThat(unexplained(said.out())).as(command).isEmpty();
      said.out()
          .lines()
          .map(LISTED::matcher)
          .filter(listed -> listed.matches())
          .forEach(listed -> commands.add((command + " " + listed.group(1)).strip()));
    }
    assertThat(commands).hasSize(52);
  }

  /** Options and parameters that neither their line nor the next one explains. */
  private static List<String> unexplained(String help) {
    List<String> lines = help.lines().toList();
    List<String> unexplained = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      boolean nextLine = i + 1 < lines.size() && lines.get(i + 1).matches(" {10,}\\S.*");
      if (item.matches() && item.group(1) == null && !nextLine) {
        unexplained.add(lines.get(i));
      }
    }
    return unexplained;
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Usage :, Options :, Montrer cette aide.",
    "en, Usage:, Options:, Show this help."
  })
  void speaksTheUsersLanguageAtEveryLevel(
      String language, String usage, String options, String help) throws IOException {
    for (String command :
        List.of("--help", "pay --help", "pay compute --help", "help pay", "help --help")) {
      assertThat(user(language).types(command).out()).contains(usage, options, help);
    }
  }

  @Test
  void hasNoEnglishInFrench() throws IOException {
    for (String command : List.of("--help", "help --help", "plan --help", "sandbox --help")) {
      assertThat(user("fr").types(command).out())
          .doesNotContainIgnoringCase("show", "display", "the ", "usage:", "default");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pay", "request", "count", "site"})
  void answersANounWithItsVerbs(String noun) throws IOException {
    User.Said said = user("fr").types(noun);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Usage : passerelle", "Commandes :");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "plan -V", "pay compute --version", "pay -V"})
  void tellsTheVersionWhereverAsked(String command) throws IOException {
    assertThat(user("en").types(command).out()).startsWith("passerelle ");
  }
}
