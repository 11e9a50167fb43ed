package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CompareExport;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.cli.view.CompareView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastJson;
import fr.passerelle.vacation.PayComparison;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.PayTally;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a kept forecast beside a statement, with the gap of each line and in all. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class ComparePay implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FORECAST", descriptionKey = "pay.compare.forecast")
  private String file;

  @Mixin private StatementOption statement;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "pay.compare.output")
  private @Nullable String output;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ComparePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    if (output != null && !isTable(output)) {
      throw rejected("--output", output, "compare-kind");
    }
    Forecast forecast = forecast();
    PayStatement real = statement.computed(wiring.ledger().statements());
    if (real.lines().stream().anyMatch(PayLine::isDifference)) {
      throw rejected("--statement", real.id().brief(), "compare-differences");
    }
    PayComparison comparison =
        PayComparison.of(PayTally.of(forecast), PayTally.of(real, wiring.payDesk().register()));
    if (output != null) {
      WholeFile.write(wiring.place().resolve(output), bytes(comparison, output));
    }
    if (json) {
      new JsonView(wiring.place()).show(CompareView.values(forecast, real, comparison));
    } else {
      new CompareView(wiring.place()).show(forecast, real, comparison);
    }
    remark(forecast, real);
    return (comparison.total().uncompared() == 0 ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  /** A gap that comes from the rules is no gap of the work. */
  private void remark(Forecast forecast, PayStatement real) {
    if (!forecast.rules().version().equals(real.rules().version())) {
      wiring
          .place()
          .err()
          .println(
              "! "
                  + Plain.line(
                      wiring
                          .words()
                          .say("compare-rules", forecast.rules().file(), real.rules().file())));
    }
    if (output != null) {
      String where = wiring.place().resolve(output).toString();
      wiring.place().err().println(wiring.words().say("compare-written", where));
    }
    wiring.place().err().flush();
  }

  private static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".xlsx");
  }

  private byte[] bytes(PayComparison comparison, String name) {
    Locale language = wiring.place().language();
    return name.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? CompareExport.csv(comparison, language)
        : CompareExport.xlsx(comparison, language);
  }

  private Forecast forecast() throws IOException {
    byte[] bytes = Files.readAllBytes(wiring.place().resolve(file));
    try {
      return ForecastJson.read(bytes);
    } catch (IllegalArgumentException e) {
      throw rejected(file, "", "compare-forecast-file");
    }
  }

  private static RejectedException rejected(String where, String value, String key) {
    return new RejectedException(
        List.of(
            Problem.error(
                where, "", value, Message.of("cli." + key), Message.of("cli." + key + "-hint"))),
        ExitCode.USAGE);
  }
}
