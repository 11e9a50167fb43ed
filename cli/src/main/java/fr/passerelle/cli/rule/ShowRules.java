package fr.passerelle.cli.rule;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.RulesView;
import fr.passerelle.vacation.InForce;
import fr.passerelle.vacation.PayRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the rules in force on a day. */
@Command(name = "show", mixinStandardHelpOptions = true)
public final class ShowRules implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "rule.file")
  private String file;

  @Option(names = "--on", paramLabel = "DATE", required = true, descriptionKey = "rule.show.on")
  private LocalDate on;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ShowRules(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    PayRules rules = wiring.rules(file);
    InForce inForce = InForce.of(rules, on);
    if (json) {
      new JsonView(wiring.place()).show(inForce);
    } else {
      new RulesView(wiring.place()).show(rules.identity(), on, inForce);
    }
    return ExitCode.OK.code();
  }
}
