package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.vacation.Explanation;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.TrackedLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one line of a statement under the four headings of the law. */
@Command(name = "explain", mixinStandardHelpOptions = true)
public final class ExplainPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Parameters(paramLabel = "LINE", descriptionKey = "pay.explain.line")
  private int line;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ExplainPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    PayStatement found = statement.of(wiring.ledger().statements());
    LineNumbers.in(found, List.of(line));
    TrackedLine tracked = wiring.payDesk().register().line(found, line);
    Explanation explanation = Explanation.of(tracked, found.zone());
    if (json) {
      new JsonView(wiring.place()).show(explanation);
    } else {
      show(explanation);
    }
    return ExitCode.OK.code();
  }

  private void show(Explanation explanation) {
    Words words = wiring.words();
    PrintWriter out = wiring.place().out();
    String between = "";
    for (Explanation.Section section : explanation.sections()) {
      out.print(between);
      out.println(words.say(section.heading()));
      section.sentences().forEach(it -> out.println("  " + Plain.line(words.say(it))));
      between = System.lineSeparator();
    }
  }
}
