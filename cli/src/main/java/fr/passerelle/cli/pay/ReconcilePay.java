package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.PayLinesView;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Reconciliation;
import fr.passerelle.vacation.StatementStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds what was transmitted against a statement, and proposes lines with the difference. */
@Command(name = "reconcile", mixinStandardHelpOptions = true)
public final class ReconcilePay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  public ReconcilePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    StatementStore statements = wiring.ledger().statements();
    PayStatement now = statement.computed(statements);
    PayDesk desk = wiring.payDesk();
    Reconciliation found = Reconciliation.of(desk.register(), now);
    found.differences().ifPresent(statements::save);
    found
        .differences()
        .ifPresentOrElse(it -> show(it, desk), () -> say("pay-no-difference", now.id().brief()));
    found
        .unknown()
        .forEach(it -> wiring.place().err().println("! " + Plain.line(wiring.words().say(it))));
    wiring.place().err().flush();
    return (found.unknown().isEmpty() ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  private void show(PayStatement differences, PayDesk desk) {
    List<Integer> all = IntStream.rangeClosed(1, differences.lines().size()).boxed().toList();
    new PayLinesView(wiring.place()).show(differences, all, desk.register());
    say("pay-differences", differences.id().brief());
  }

  private void say(String key, String statement) {
    wiring.place().out().println(wiring.words().say(key, statement));
    wiring.place().out().flush();
  }
}
