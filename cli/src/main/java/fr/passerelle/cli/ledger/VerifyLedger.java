package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.ledger.LedgerCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the ledger against itself: hashes, statements, figures against the facts under them. */
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class VerifyLedger implements Callable<Integer> {

  private final Wiring wiring;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public VerifyLedger(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    LedgerCheck check = wiring.ledger().check();
    if (json) {
      new JsonView(wiring.place()).show(check);
    } else {
      new ProblemView(wiring.place()).show(check.flaws());
      wiring
          .place()
          .out()
          .println(
              wiring
                  .words()
                  .say(
                      "ledger-verified",
                      check.rosters(),
                      check.figures(),
                      check.recounted(),
                      check.statements(),
                      check.flaws().size()));
    }
    return (check.isSound() ? ExitCode.OK : ExitCode.PARTLY).code();
  }
}
