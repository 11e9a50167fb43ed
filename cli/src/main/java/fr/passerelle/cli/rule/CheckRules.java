package fr.passerelle.cli.rule;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayRules;
import fr.passerelle.vacation.RulesIdentity;
import fr.passerelle.vacation.RulesReading;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a rules file and says everything that is wrong with it. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckRules implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "rule.file")
  private String file;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CheckRules(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    RulesReading reading = wiring.readRules(file);
    return reading.match(this::accepted, this::rejected).code();
  }

  private ExitCode accepted(PayRules rules) {
    RulesIdentity identity = rules.identity();
    if (json) {
      new JsonView(wiring.place()).show(identity);
    } else {
      wiring
          .place()
          .out()
          .println(
              wiring
                  .words()
                  .say("rule-good", identity.file(), identity.title(), identity.version().brief()));
    }
    return ExitCode.OK;
  }

  private ExitCode rejected(List<Problem> problems) {
    if (json) {
      new JsonView(wiring.place()).show(problems);
    } else {
      new ProblemView(wiring.place()).show(problems);
      wiring.place().out().println(wiring.words().say("rule-bad", problems.size()));
    }
    return ExitCode.PARTLY;
  }
}
