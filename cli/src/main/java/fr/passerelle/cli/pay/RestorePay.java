package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.PayLinesView;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Signature;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back that a line was set aside. */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestorePay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Mixin private SignatureOption signature;

  @Parameters(paramLabel = "LINE", descriptionKey = "pay.line")
  private int line;

  public RestorePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Signature by = signature.at(wiring.place().clock());
    PayStatement found = statement.of(wiring.ledger().statements());
    List<Integer> numbers = LineNumbers.in(found, List.of(line));
    PayDesk desk = wiring.payDesk();
    LineNumbers.settle(desk.restore(found, line, by));
    new PayLinesView(wiring.place()).show(found, numbers, desk.register());
    return ExitCode.OK.code();
  }
}
