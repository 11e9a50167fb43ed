package fr.passerelle.cli.sandbox;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.opening.SampleForms;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.vacation.RulesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The folder of the demo: made anew each time, and never over something that is not a demo. */
final class DemoFolder {

  static final String FORMS = "formulaires";
  private static final String MARK = ".passerelle-demo";
  private static final String STATE = "sandbox.json";
  private static final String TOKEN = "sandbox.token";
  private static final int USUAL_PORT = 8181;

  private DemoFolder() {}

  /** Whether the folder may be emptied: it does not exist, or an earlier demo made it. */
  static boolean isOurs(Path folder) {
    return !Files.exists(folder) || Files.isRegularFile(folder.resolve(MARK));
  }

  /** Makes the folder and starts a sandbox that keeps its state there. */
  static Sandbox prepare(Path folder, Clock clock, Words words) throws IOException {
    clear(folder);
    WholeFile.write(folder.resolve(MARK), words.say("demo-mark") + "\n");
    SampleForms.copyTo(folder.resolve(FORMS));
    WholeFile.write(folder.resolve(RulesFile.SHIPPED), RulesFile.shipped());
    Sandbox sandbox = start(folder, clock);
    SandboxToken.write(folder.resolve(TOKEN), sandbox.token());
    WholeFile.write(
        folder.resolve("passerelle.yaml"),
        words.say("demo-settings", sandbox.address().toString(), TOKEN));
    return sandbox;
  }

  /** On the usual port where it is free, so that the settings are good for the next time too. */
  private static Sandbox start(Path folder, Clock clock) {
    SandboxSettings.Builder settings =
        SandboxSettings.builder(Profile.MAGISTERE_2, clock).stateFile(folder.resolve(STATE));
    try {
      return Sandbox.start(settings.port(USUAL_PORT).build());
    } catch (UncheckedIOException taken) {
      return Sandbox.start(settings.port(0).build());
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
