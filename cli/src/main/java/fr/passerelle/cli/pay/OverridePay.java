package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.PayLinesView;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.NewAmount;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an amount that a person decided in the place of the computed one, which is kept. */
@Command(name = "override", mixinStandardHelpOptions = true)
public final class OverridePay implements Callable<Integer> {

  /** One of two. */
  static final class Decided {
    @Option(names = "--amount", paramLabel = "EUROS", descriptionKey = "pay.override.amount")
    private String amount = "";

    @Option(names = "--vacations", paramLabel = "N", descriptionKey = "pay.override.vacations")
    private String vacations = "";

    /** Empty where it can't be read, or the line has no rate for vacations. */
    private Optional<NewAmount> on(PayLine line, LocalDate day) {
      return vacations.isEmpty()
          ? NewAmount.euros(amount, day)
          : NewAmount.vacations(vacations, line, day);
    }
  }

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Mixin private SignatureOption signature;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Decided decided = new Decided();

  @Option(names = "--on", paramLabel = "DATE", required = true, descriptionKey = "pay.override.on")
  private LocalDate on;

  @Parameters(paramLabel = "LINE", descriptionKey = "pay.line")
  private int line;

  public OverridePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Signature by = signature.withReason(wiring.place().clock());
    PayStatement found = statement.of(wiring.ledger().statements());
    List<Integer> numbers = LineNumbers.in(found, List.of(line));
    NewAmount amount = decided.on(found.line(line), on).orElseThrow(this::unreadable);
    PayDesk desk = wiring.payDesk();
    LineNumbers.settle(desk.override(found, line, amount, by));
    new PayLinesView(wiring.place()).show(found, numbers, desk.register());
    return ExitCode.OK.code();
  }

  private RejectedException unreadable() {
    return new RejectedException(
        List.of(
            Problem.error(
                decided.vacations.isEmpty() ? "--amount" : "--vacations",
                "",
                decided.vacations + decided.amount,
                Message.of("cli.pay-override-unreadable"),
                Message.of("cli.pay-override-unreadable-hint"))),
        ExitCode.USAGE);
  }
}
