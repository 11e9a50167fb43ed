package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PayLinesView;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the lines of a statement with their states. */
@Command(name = "list", mixinStandardHelpOptions = true)
public final class ListPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ListPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    PayStatement found = statement.of(wiring.ledger().statements());
    PayRegister register = wiring.payDesk().register();
    List<Integer> all = IntStream.rangeClosed(1, found.lines().size()).boxed().toList();
    if (json) {
      new JsonView(wiring.place()).show(PayLinesView.rows(found, all, register));
    } else {
      new PayLinesView(wiring.place()).show(found, all, register);
    }
    return ExitCode.OK.code();
  }
}
