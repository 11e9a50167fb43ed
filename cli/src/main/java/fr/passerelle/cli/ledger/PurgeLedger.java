package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PurgeView;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.ledger.Purgeable;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes away what is about people and older than the settings keep it, after it was shown. */
@Command(name = "purge", mixinStandardHelpOptions = true)
public final class PurgeLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Option(names = "--yes", descriptionKey = "ledger.purge.yes")
  private boolean yes;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public PurgeLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Instant before = wiring.keptSince();
    Ledger ledger = wiring.ledger();
    Purgeable purgeable = yes ? ledger.purge(before) : ledger.purgeable(before);
    if (json) {
      new JsonView(wiring.place()).show(purgeable);
    } else {
      new PurgeView(wiring.place()).show(purgeable, yes);
    }
    return ExitCode.OK.code();
  }
}
