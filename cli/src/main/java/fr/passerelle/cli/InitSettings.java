package fr.passerelle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Writes a commented {@code passerelle.yaml}; never over one that is there. */
@Command(name = "init", mixinStandardHelpOptions = true)
public final class InitSettings implements Callable<Integer> {

  private final Wiring wiring;

  public InitSettings(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path file = wiring.settingsFile();
    Words words = wiring.words();
    try {
      Files.write(file, template(words), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      wiring.place().err().println(words.say("init-exists", file.toString()));
      return ExitCode.FAILED.code();
    }
    wiring.place().out().println(words.say("init-done", file.toString()));
    return ExitCode.OK.code();
  }

  private static byte[] template(Words words) throws IOException {
    String name = words.language().getLanguage().equals("fr") ? "init_fr.yaml" : "init.yaml";
    try (InputStream in = InitSettings.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
