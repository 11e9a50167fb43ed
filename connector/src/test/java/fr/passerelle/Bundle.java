package fr.passerelle;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of one room in two languages, as they lie in the sources. */
record Bundle(String room, Path english, Path french) {

  /** Where Maven runs the tests: in the connector’s folder. */
  private static final List<String> RESOURCES =
      List.of("src/main/resources/fr/passerelle", "../cli/src/main/resources/fr/passerelle");

  private static final Pattern ENTRY = Pattern.compile("[^#!\\s].*");

  /** Every bundle of {@code Message}s there is. */
  static Stream<Bundle> all() {
    return RESOURCES.stream().map(Path::of).flatMap(Bundle::folders).flatMap(Bundle::of);
  }

  private static Stream<Path> folders(Path resources) {
    try (Stream<Path> folders = Files.list(resources)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Bundle> of(Path folder) {
    Path english = folder.resolve("messages.properties");
    Path french = folder.resolve("messages_fr.properties");
    String room = Objects.toString(folder.getFileName());
    return Files.exists(english) || Files.exists(french)
        ? Stream.of(new Bundle(room, english, french))
        : Stream.empty();
  }

  TreeSet<String> keys() {
    return new TreeSet<>(load(english).stringPropertyNames());
  }

  static Properties load(Path file) {
    Properties sentences = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /** How many entries a file has, those included that another one with the same key hides. */
  static long entries(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      boolean[] goesOn = {false};
      return lines
          .filter(
              line -> {
                boolean first = !goesOn[0];
                goesOn[0] = line.endsWith("\\");
                return first && ENTRY.matcher(line).matches();
              })
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return room;
  }
}
