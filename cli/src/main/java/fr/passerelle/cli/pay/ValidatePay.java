package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.PayLinesView;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates lines, which freezes them and lets them be transmitted. */
@Command(name = "validate", mixinStandardHelpOptions = true)
public final class ValidatePay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Mixin private SignatureOption signature;

  @Parameters(paramLabel = "LINE", arity = "0..*", descriptionKey = "pay.validate.line")
  private List<Integer> lines = new ArrayList<>();

  @Option(names = "--all", descriptionKey = "pay.validate.all")
  private boolean all;

  public ValidatePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (all != lines.isEmpty()) {
      throw new RejectedException(List.of(which()), ExitCode.USAGE);
    }
    Signature by = signature.at(wiring.place().clock());
    PayStatement found = statement.of(wiring.ledger().statements());
    PayDesk desk = wiring.payDesk();
    List<Integer> chosen = all ? desk.validatable(found) : LineNumbers.in(found, lines);
    LineNumbers.settle(desk.validate(found, chosen, by));
    new PayLinesView(wiring.place()).show(found, chosen, desk.register());
    return ExitCode.OK.code();
  }

  private static Problem which() {
    return Problem.error(
        "LINE",
        "--all",
        "",
        Message.of("cli.pay-which-lines"),
        Message.of("cli.pay-which-lines-hint"));
  }
}
