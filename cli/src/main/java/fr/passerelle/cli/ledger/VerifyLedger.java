package fr.passerelle.cli.ledger;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.ledger.LedgerCheck;
import java.io.PrintWriter;
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
      show(check);
    }
    return (check.isSound() ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  private void show(LedgerCheck check) {
    PrintWriter out = wiring.place().out();
    Words words = wiring.words();
    out.println(
        words.say(
            "ledger-verified",
            check.rosters(),
            check.figures(),
            check.recounted(),
            check.statements()));
    out.println(words.say("ledger-flaws", check.flaws().size()));
  }
}
