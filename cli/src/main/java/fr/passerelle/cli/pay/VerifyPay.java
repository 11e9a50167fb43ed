package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.Verification;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Computes what is validated or transmitted again from the evidence kept with it. */
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class VerifyPay implements Callable<Integer> {

  private final Wiring wiring;

  public VerifyPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    RosterStore rosters = wiring.ledger().rosters();
    PayRegister register = wiring.payDesk().register();
    List<Verification.Flaw> flaws =
        new Verification(wiring.ledger().statements(), rosters::find).flaws(register);
    PrintWriter out = wiring.place().out();
    for (Verification.Flaw flaw : flaws) {
      out.println(flaw.line() + ": " + Plain.line(wiring.words().say(flaw.what())));
    }
    long lines = register.frozen().values().stream().mapToLong(List::size).sum();
    long wrong = flaws.stream().map(Verification.Flaw::line).distinct().count();
    out.println(wiring.words().say("pay-verified", lines, wrong));
    out.flush();
    return (flaws.isEmpty() ? ExitCode.OK : ExitCode.PARTLY).code();
  }
}
