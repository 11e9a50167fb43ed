package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.PayExport;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.cli.report.WorkbookTemplate;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a statement as CSV, XLSX or JSON. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportPay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "pay.export.output")
  private String output;

  @Option(names = "--template", paramLabel = "FILE", descriptionKey = "pay.export.template")
  private @Nullable String template;

  public ExportPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    String name = output.toLowerCase(Locale.ROOT);
    if (List.of(".csv", ".xlsx", ".json").stream().noneMatch(name::endsWith)) {
      throw new RejectedException(List.of(unknownKind()), ExitCode.USAGE);
    }
    if (template != null && !name.endsWith(".xlsx")) {
      throw new RejectedException(List.of(notAWorkbook()), ExitCode.USAGE);
    }
    PayStatement found = statement.of(wiring.ledger().statements());
    Path file = wiring.place().resolve(output);
    WholeFile.write(file, bytes(found, name));
    wiring
        .place()
        .out()
        .println(
            wiring
                .words()
                .say(
                    "export-done",
                    file.toString(),
                    found.lines().size(),
                    found.id().brief(),
                    found.on().toString()));
    return ExitCode.OK.code();
  }

  private byte[] bytes(PayStatement found, String name) throws IOException {
    Locale language = wiring.place().language();
    if (template != null) {
      byte[] own = Files.readAllBytes(wiring.place().resolve(template));
      return WorkbookTemplate.fill(template, own, found, language);
    }
    if (name.endsWith(".json")) {
      return PayExport.json(found);
    }
    return name.endsWith(".csv")
        ? PayExport.csv(found, wiring.payDesk().register(), language)
        : PayExport.xlsx(found, language);
  }

  private Problem notAWorkbook() {
    return Problem.error(
        "--output",
        "",
        output,
        Message.of("cli.template-output"),
        Message.of("cli.template-output-hint"));
  }

  private Problem unknownKind() {
    return Problem.error(
        "--output", "", output, Message.of("cli.export-kind"), Message.of("cli.export-kind-hint"));
  }
}
