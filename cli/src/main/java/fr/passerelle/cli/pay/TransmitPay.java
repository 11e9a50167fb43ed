package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.TransmissionFile;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.TrackedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Sends every validated line, once. The ledger is marked before the file is written: a run that is
 * killed in between leaves nothing that could be paid twice, and {@code --again} writes its file.
 */
@Command(name = "transmit", mixinStandardHelpOptions = true)
public final class TransmitPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SignatureOption signature;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "pay.transmit.output")
  private String output;

  @Option(names = "--again", paramLabel = "N", descriptionKey = "pay.transmit.again")
  private int again;

  public TransmitPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path file = wiring.place().resolve(output);
    boolean csv = output.toLowerCase(Locale.ROOT).endsWith(".csv");
    if (!csv && !output.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw rejected("--output", "export-kind", output);
    }
    if (Files.exists(file)) {
      throw rejected("--output", "pay-file-exists", output);
    }
    PayDesk desk = wiring.payDesk();
    int number = again == 0 ? desk.transmit(signature.at(wiring.place().clock())) : again;
    if (number == 0) {
      wiring.place().out().println(wiring.words().say("pay-nothing-validated"));
      return ExitCode.OK.code();
    }
    write(file, csv, number, desk.register());
    return ExitCode.OK.code();
  }

  private void write(Path file, boolean csv, int number, PayRegister register) throws IOException {
    List<TrackedLine> lines = register.batch(number);
    if (lines.isEmpty()) {
      throw rejected("--again", "pay-no-transmission", Integer.toString(number));
    }
    TransmissionFile sent = new TransmissionFile(number, lines, register);
    String marked = wiring.words().say("pay-marked", number, lines.size());
    wiring.place().err().println(marked);
    wiring.place().err().flush();
    WholeFile.write(file, csv ? sent.csv(wiring.place().language()) : sent.json());
    wiring
        .place()
        .out()
        .println(
            wiring
                .words()
                .say(
                    "pay-transmitted",
                    file.toString(),
                    number,
                    lines.size(),
                    PayRegister.sum(lines)));
  }

  private static RejectedException rejected(String option, String key, String value) {
    return new RejectedException(
        List.of(
            Problem.error(
                option, "", value, Message.of("cli." + key), Message.of("cli." + key + "-hint"))),
        ExitCode.USAGE);
  }
}
