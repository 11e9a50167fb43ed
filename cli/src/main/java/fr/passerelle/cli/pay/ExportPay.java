package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.PayExport;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.vacation.PayStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a statement as CSV or JSON. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "pay.export.output")
  private String output;

  public ExportPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    String name = output.toLowerCase(Locale.ROOT);
    if (List.of(".csv", ".json").stream().noneMatch(name::endsWith)) {
      throw new ParameterException(spec.commandLine(), wiring.words().say("export-kind", output));
    }
    PayStatement found = statement.of(wiring.ledger().statements());
    Path file = wiring.place().resolve(output);
    WholeFile.write(
        file,
        name.endsWith(".csv")
            ? PayExport.csv(found, wiring.place().language())
            : PayExport.json(found));
    wiring
        .place()
        .out()
        .println(wiring.words().say("export-done", file.toString(), found.lines().size()));
    return ExitCode.OK.code();
  }
}
