package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Brings the ledger to this release's form. A file is, whichever command opens it; a database that
 * other machines use as well only when somebody says so here.
 */
@Command(name = "upgrade", mixinStandardHelpOptions = true)
public final class UpgradeLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Option(names = "--yes", descriptionKey = "ledger.upgrade.yes")
  private boolean yes;

  public UpgradeLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Ledger ledger = yes ? wiring.upgradedLedger() : wiring.ledger();
    wiring.place().out().println(wiring.words().say("ledger-form", ledger.form()));
    return ExitCode.OK.code();
  }
}
