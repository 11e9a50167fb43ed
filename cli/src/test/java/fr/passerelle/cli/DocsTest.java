package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say can be typed, followed and found. */
class DocsTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Path ENGLISH = DOCS.resolve("guide.en.md");
  private static final Path FRENCH = DOCS.resolve("guide.fr.md");

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
  private static final Pattern TYPED =
      Pattern.compile("(?m)^(?:\\$ )?(?:cli/)?passerelle +(.+?) *&?$");

  @ParameterizedTest
  @MethodSource("quotedCommands")
  void quotesOnlyCommandsThatExist(String quoted) {
    Workplace place = anywhere();
    try (Wiring wiring = new Wiring(place)) {
      assertThatCode(() -> Main.commandLine(wiring).parseArgs(quoted.split(" +")))
          .doesNotThrowAnyException();
    }
  }

  static List<String> quotedCommands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path document : List.of(ROOT.resolve("README.md"), ENGLISH, FRENCH)) {
      String code = String.join("\n", lines(document, true));
      TYPED.matcher(code).results().map(found -> found.group(1)).forEach(commands::add);
    }
    return commands.stream().distinct().toList();
  }

  /** A silent change of the documents' form would leave the test above with nothing to do. */
  @Test
  void quotesEveryVerbOfTheTool() throws IOException {
    assertThat(quotedCommands())
        .extracting(
            command ->
                command.replaceFirst("^((?:site|request|count|ledger|pay) )?(\\S+).*", "$1$2"))
        .contains(
            "demo",
            "init",
            "site check",
            "request import",
            "request check",
            "request form",
            "plan",
            "apply",
            "sync",
            "serve",
            "count list",
            "ledger verify",
            "ledger backup",
            "ledger purge",
            "ledger export",
            "ledger import",
            "ledger upgrade",
            "pay compute",
            "pay explain",
            "pay export",
            "pay statement",
            "sandbox");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksToFilesThatExist(Path document) throws IOException {
    List<String> links =
        LINK.matcher(String.join("\n", lines(document, false)))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(links)
        .allSatisfy(link -> assertThat(document.resolveSibling(link).normalize()).exists());
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> below = Files.walk(DOCS)) {
      return Stream.concat(top, below)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void tellsTheSameInBothGuides() throws IOException {
    assertThat(outline(FRENCH)).isEqualTo(outline(ENGLISH));
  }

  /** Heading levels in their order, with the rows of tables and the blocks of code between. */
  private static List<String> outline(Path guide) throws IOException {
    return Pattern.compile("(?m)^(?:#+ |\\| `?|```\\w+)")
        .matcher(Files.readString(guide, StandardCharsets.UTF_8))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide.en.md", "guide.fr.md"})
  void tellsEveryExitCode(String guide) throws IOException {
    String text = Files.readString(DOCS.resolve(guide), StandardCharsets.UTF_8);
    assertThat(Arrays.stream(ExitCode.values()).map(code -> "\n| " + code.code() + " |"))
        .allSatisfy(row -> assertThat(text).contains(row));
  }

  /** The lines of a document that are code, or those that are not. */
  private static List<String> lines(Path document, boolean code) throws IOException {
    List<String> chosen = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(document, StandardCharsets.UTF_8)) {
      if (line.startsWith("```")) {
        inside = !inside;
      } else if (inside == code) {
        chosen.add(line);
      }
    }
    return chosen;
  }

  private static Workplace anywhere() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Workplace(
        ROOT,
        Map.of(),
        Locale.ENGLISH,
        new BufferedReader(Reader.nullReader()),
        nowhere,
        nowhere,
        false,
        false,
        Clock.systemUTC());
  }
}
