package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the ledger's file while other commands go on using it; never over a file. */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackUpLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "ledger.backup.file")
  private String file;

  public BackUpLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path copy = wiring.place().resolve(file);
    wiring.ledger().backUp(copy);
    wiring.place().out().println(wiring.words().say("ledger-backed-up", copy.toString()));
    return ExitCode.OK.code();
  }
}
