package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.Excerpt;
import fr.passerelle.cli.view.ExplainView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.vacation.Explanation;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.TrackedLine;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a line, or all lines of a person or a course, under the four headings of the law. */
@Command(name = "explain", mixinStandardHelpOptions = true)
public final class ExplainPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A line by its number, or what lines are about. */
  private static final class What {
    @Parameters(paramLabel = "LINE", descriptionKey = "pay.explain.line")
    private @Nullable Integer line;

    @ArgGroup(exclusive = true)
    private @Nullable SubjectOption subject;
  }

  public ExplainPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    PayStatement found = statement.of(wiring.ledger().statements());
    if (what.subject != null) {
      show(what.subject.one(found));
    } else {
      show(found, what.line == null ? 0 : what.line);
    }
    return ExitCode.OK.code();
  }

  private void show(Excerpt excerpt) {
    PayRegister register = wiring.payDesk().register();
    if (json) {
      new JsonView(wiring.place()).show(ExplainView.explained(excerpt, register));
    } else {
      new ExplainView(wiring.place()).show(excerpt, register);
    }
  }

  private void show(PayStatement found, int line) {
    LineNumbers.in(found, List.of(line));
    TrackedLine tracked = wiring.payDesk().register().line(found, line);
    Explanation explanation = Explanation.of(tracked, found.zone());
    if (json) {
      new JsonView(wiring.place()).show(explanation);
    } else {
      new ExplainView(wiring.place()).show(explanation);
    }
  }
}
