package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an exported ledger into an empty one, all of it or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "ledger.import.file")
  private String file;

  public ImportLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path lines = wiring.place().resolve(file);
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      long rows = wiring.ledger().importFrom(in);
      wiring.place().out().println(wiring.words().say("ledger-imported", rows, lines.toString()));
    }
    return ExitCode.OK.code();
  }
}
