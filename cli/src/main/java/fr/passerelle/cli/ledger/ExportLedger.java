package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole ledger as lines of JSON; whole or not at all, and never over a file. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "ledger.export.file")
  private String file;

  public ExportLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path lines = wiring.place().resolve(file);
    if (Files.exists(lines)) {
      throw new FileAlreadyExistsException(lines.toString());
    }
    long rows = write(lines);
    wiring.place().out().println(wiring.words().say("ledger-exported", rows, lines.toString()));
    return ExitCode.OK.code();
  }

  /** What is made as a temporary file is for its owner's eyes only. */
  private long write(Path lines) throws IOException {
    Path beside = Files.createTempFile(lines.toAbsolutePath().getParent(), "ledger", ".part");
    try {
      long rows;
      try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        rows = wiring.ledger().export(out);
      }
      Files.move(beside, lines);
      return rows;
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
