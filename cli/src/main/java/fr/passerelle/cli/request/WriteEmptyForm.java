package fr.passerelle.cli.request;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.opening.EmptyForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the empty opening form, to be filled in Word. */
@Command(name = "form", mixinStandardHelpOptions = true)
public final class WriteEmptyForm implements Callable<Integer> {

  private final Wiring wiring;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "request.form.output")
  private String output;

  public WriteEmptyForm(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path file = wiring.place().resolve(output);
    EmptyForm.writeTo(file);
    wiring.place().out().println(wiring.words().say("form-written", file.toString()));
    return ExitCode.OK.code();
  }
}
