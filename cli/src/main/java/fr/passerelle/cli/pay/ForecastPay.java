package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.PlannedRequests;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.ForecastExport;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.cli.report.WorkbookTemplate;
import fr.passerelle.cli.view.ForecastJsonView;
import fr.passerelle.cli.view.ForecastView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastCalculator;
import fr.passerelle.vacation.ForecastJson;
import fr.passerelle.vacation.PlannedCourse;
import fr.passerelle.vacation.PlannedWork;
import fr.passerelle.yaml.NearestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a budget from what the requests plan. Nothing is kept in the ledger. */
@Command(name = "forecast", mixinStandardHelpOptions = true)
public final class ForecastPay implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "requests",
      descriptionKey = "pay.forecast.folder")
  private String folder;

  @Option(names = "--on", paramLabel = "DATE", required = true, descriptionKey = "pay.forecast.on")
  private LocalDate on;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "pay.compute.rules")
  private String rules;

  @Option(
      names = "--only",
      paramLabel = "REFERENCE",
      split = ",",
      descriptionKey = "pay.forecast.only")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "pay.forecast.output")
  private @Nullable String output;

  @Option(names = "--template", paramLabel = "FILE", descriptionKey = "pay.export.template")
  private @Nullable String template;

  @Option(names = "--operations", descriptionKey = "pay.forecast.operations")
  private boolean operations;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ForecastPay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    refuseMistyped();
    Forecast forecast = new ForecastCalculator(wiring.rules(rules)).compute(on, planned());
    if (output != null) {
      WholeFile.write(wiring.place().resolve(output), bytes(forecast, output));
    }
    if (json) {
      new JsonView(wiring.place()).show(ForecastJsonView.of(forecast));
    } else {
      new ForecastView(wiring.place()).show(forecast, operations);
    }
    if (output != null) {
      String where = wiring.place().resolve(output).toString();
      wiring
          .place()
          .err()
          .println(wiring.words().say("forecast-written", where, forecast.id().brief()));
      wiring.place().err().flush();
    }
    return (forecast.sum().isComplete() ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  private void refuseMistyped() {
    if (output != null && kind(output).isEmpty()) {
      throw rejected("--output", output, "export-kind");
    }
    if (template != null && (output == null || !kind(output).equals(".xlsx"))) {
      throw rejected("--output", output == null ? "" : output, "template-output");
    }
  }

  private static String kind(String name) {
    return List.of(".json", ".csv", ".xlsx").stream()
        .filter(name.toLowerCase(Locale.ROOT)::endsWith)
        .findFirst()
        .orElse("");
  }

  /** A total of 0.00 would look like an answer. */
  private List<PlannedCourse> planned() throws IOException {
    Path from = wiring.place().resolve(folder);
    FolderReading reading = wiring.requests(from).readAll();
    PlannedRequests requests = PlannedRequests.of(from, reading);
    List<Problem> problems = new ArrayList<>(reading.folderProblems());
    List<String> known = requests.references();
    if (problems.isEmpty()) {
      only.stream()
          .filter(typed -> !known.contains(typed))
          .map(typed -> unknown(typed, known))
          .forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.USAGE);
    }
    List<PlannedCourse> planned = requests.courses(only);
    if (planned.stream().allMatch(ForecastPay::isSilent)) {
      throw rejected(folder, "", "forecast-nothing");
    }
    return planned;
  }

  private static boolean isSilent(PlannedCourse course) {
    return course.work().equals(PlannedWork.NONE);
  }

  private static Problem unknown(String typed, List<String> known) {
    return Problem.error(
        "--only", "", typed, Message.of("cli.unknown-value"), NearestKey.hint(typed, known));
  }

  private byte[] bytes(Forecast forecast, String name) throws IOException {
    Locale language = wiring.place().language();
    if (template != null) {
      byte[] own = Files.readAllBytes(wiring.place().resolve(template));
      return WorkbookTemplate.fill(template, own, forecast, language);
    }
    return switch (kind(name)) {
      case ".json" -> ForecastJson.write(forecast);
      case ".csv" -> ForecastExport.csv(forecast, language);
      default -> ForecastExport.xlsx(forecast, language);
    };
  }

  private static RejectedException rejected(String where, String value, String key) {
    return new RejectedException(
        List.of(
            Problem.error(
                where, "", value, Message.of("cli." + key), Message.of("cli." + key + "-hint"))),
        ExitCode.USAGE);
  }
}
