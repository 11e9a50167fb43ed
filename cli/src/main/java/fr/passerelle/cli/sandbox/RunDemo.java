package fr.passerelle.cli.sandbox;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does the whole job once, on the embedded sandbox, in a folder of its own: the demo is the
 * tutorial.
 */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class RunDemo implements Callable<Integer> {

  private final Wiring wiring;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      defaultValue = "passerelle-demo",
      descriptionKey = "demo.folder")
  private String folder;

  public RunDemo(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Workplace place = wiring.place();
    Words words = wiring.words();
    Path at = place.resolve(folder);
    if (!DemoFolder.isOurs(at)) {
      place.err().println(words.say("demo-not-ours", at.toString()));
      return ExitCode.FAILED.code();
    }
    place.out().println(words.say("demo-intro", at.toString()));
    try (Sandbox sandbox = DemoFolder.prepare(at, place.clock(), words)) {
      boolean good = new Tour(place, at, sandbox).run();
      place.out().println(next(at, Integer.toString(sandbox.address().getPort())));
      return (good ? ExitCode.OK : ExitCode.FAILED).code();
    }
  }

  /** What to type to go on; the launcher says in the environment how it was called. */
  private String next(Path at, String port) {
    String launcher = wiring.place().environment().get("PASSERELLE_COMMAND");
    String alias = launcher == null ? "" : "  alias passerelle=\"" + launcher + "\"\n";
    return wiring.words().say("demo-next", at.toString(), alias, port);
  }
}
