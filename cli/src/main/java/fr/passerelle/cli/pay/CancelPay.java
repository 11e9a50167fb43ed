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

/** Sets a line aside. */
@Command(name = "cancel", mixinStandardHelpOptions = true)
public final class CancelPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Mixin private SignatureOption signature;

  @Parameters(paramLabel = "LINE", descriptionKey = "pay.line")
  private int line;

  public CancelPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Signature by = signature.withReason(wiring.place().clock());
    PayStatement found = statement.of(wiring.ledger().statements());
    List<Integer> numbers = LineNumbers.in(found, List.of(line));
    PayDesk desk = wiring.payDesk();
    LineNumbers.settle(desk.cancel(found, line, by));
    new PayLinesView(wiring.place()).show(found, numbers, desk.register());
    return ExitCode.OK.code();
  }
}
