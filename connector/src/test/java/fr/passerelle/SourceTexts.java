package fr.passerelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts in quotes that the main sources hold, and the constants of their enums.
 *
 * @param whole texts that stand alone
 * @param beginnings texts to which the code adds something
 * @param messages whole texts that a message is made of
 * @param constants as they are written, and in small letters with and without dashes
 */
record SourceTexts(
    Set<String> whole, Set<String> beginnings, Set<String> messages, Set<String> constants) {

  private static final List<String> SOURCES = List.of("src/main/java", "../cli/src/main/java");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+)?");
  private static final Pattern MESSAGE =
      Pattern.compile("Message\\.of\\([^\"()]*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern CONSTANT =
      Pattern.compile("(?m)^ {2,4}([A-Z][A-Z0-9_]*)(?:[(,;]|$)");

  /** Of one room: of the package and all below. */
  static SourceTexts of(String room) {
    String code =
        SOURCES.stream()
            .map(sources -> Path.of(sources, "fr/passerelle", room))
            .filter(Files::isDirectory)
            .map(SourceTexts::read)
            .collect(Collectors.joining());
    List<MatchResult> texts = TEXT.matcher(code).results().toList();
    return new SourceTexts(
        texts.stream().map(text -> text.group(1)).collect(Collectors.toSet()),
        texts.stream()
            .filter(text -> text.group(2) != null)
            .map(text -> text.group(1))
            .collect(Collectors.toSet()),
        MESSAGE.matcher(code).results().map(text -> text.group(1)).collect(Collectors.toSet()),
        CONSTANT
            .matcher(code)
            .results()
            .flatMap(SourceTexts::spellings)
            .collect(Collectors.toSet()));
  }

  /** Of all rooms. */
  static SourceTexts all() {
    return of("");
  }

  private static Stream<String> spellings(MatchResult constant) {
    String name = constant.group(1);
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(name, small, small.replace('_', '-'), small.replace("_", ""));
  }

  private static String read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder code = new StringBuilder();
      for (Path file :
          new TreeSet<>(files.filter(it -> it.toString().endsWith(".java")).toList())) {
        code.append(Files.readString(file));
      }
      return code.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
