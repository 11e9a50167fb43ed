package fr.passerelle.cli;

import fr.passerelle.opening.SampleForms;
import fr.passerelle.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A person in a folder, who types commands and reads what they say. */
public final class User {

  private final Path folder;
  private final Locale language;
  private final Clock clock;
  private final Map<String, String> environment = new TreeMap<>();
  private final StringBuilder everythingSaid = new StringBuilder();
  private String answer = "";
  private boolean terminal;

  public User(Path folder, String language, Clock clock) {
    this.folder = folder;
    this.language = Locale.forLanguageTag(language);
    this.clock = clock;
  }

  /** What a command said, and how it ended. */
  public record Said(ExitCode code, String out, String err) {

    public String all() {
      return out + err;
    }
  }

  public Path folder() {
    return folder;
  }

  /** Sits at a terminal and answers the next question so. */
  public User atTerminal(String answer) {
    this.terminal = true;
    this.answer = answer + "\n";
    return this;
  }

  /** Reads the output through a pipe; nobody is there to be asked. */
  public User throughPipe() {
    this.terminal = false;
    return this;
  }

  public User sets(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Types a command without its first word; {@code folder/*} is spread as by a shell. */
  public Said types(String command) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ExitCode code =
        Main.run(
            new Workplace(
                folder,
                environment,
                language,
                new BufferedReader(new StringReader(answer)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                terminal,
                clock),
            words(command));
    everythingSaid.append(out).append(err);
    return new Said(code, out.toString(), err.toString());
  }

  /** All that was ever said to this user. */
  public String everythingSaid() {
    return everythingSaid.toString();
  }

  private String[] words(String command) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : command.isEmpty() ? List.<String>of() : List.of(command.split(" ", -1))) {
      if (word.endsWith("/*")) {
        String at = word.substring(0, word.length() - 1);
        try (Stream<Path> files = Files.list(folder.resolve(at))) {
          files.sorted().forEach(file -> words.add(at + file.getFileName()));
        }
      } else {
        words.add(word);
      }
    }
    return words.toArray(String[]::new);
  }

  /** Writes settings for a site, with its token in a file that nobody else can read. */
  public User settlesAt(Sandbox sandbox, String profile) throws IOException {
    token("site.token", sandbox.token());
    settings(
        """
        formatVersion: 1
        retention: P3Y
        sites:
          academie:
            url: %s
            tokenFile: site.token
            profile: %s
        """
            .formatted(sandbox.address(), profile));
    return this;
  }

  public void settings(String yaml) throws IOException {
    write("passerelle.yaml", yaml);
  }

  public void token(String name, String token) throws IOException {
    write(name, token + "\n");
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rw-------"));
  }

  /** Is sent every sample form. */
  public void receivesForms() throws IOException {
    SampleForms.copyTo(folder.resolve("forms"));
  }

  /** Has one complete request. */
  public void hasOneRequest() throws IOException {
    write(
        "form.yaml",
        """
        title: Lire & comprendre
        objectives: Enseigner la lecture
        description: Trois modules
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        designers:
          - { name: Dominique Petit, email: dominique.petit@example.org }
        faceToFace: non
        distanceTime: 3 h
        accompaniment: un tuteur par groupe
        audience: [Enseignants de collège]
        format: Thématique
        """);
    Said said = types("request import form.yaml");
    if (said.code() != ExitCode.OK) {
      throw new AssertionError(said.all());
    }
  }

  public void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public String reads(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
