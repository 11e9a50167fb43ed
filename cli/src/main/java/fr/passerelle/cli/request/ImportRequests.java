package fr.passerelle.cli.request;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.opening.ImportReport;
import fr.passerelle.opening.ImportedForm;
import fr.passerelle.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads opening forms and writes one request file for each. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportRequests implements Callable<Integer> {

  private final Wiring wiring;
  private final Words words;

  @Parameters(paramLabel = "FILES", arity = "1..*", descriptionKey = "request.import.files")
  private List<String> files;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      defaultValue = "requests",
      descriptionKey = "request.import.to")
  private String folder;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ImportRequests(Wiring wiring) {
    this.wiring = wiring;
    this.words = wiring.words();
  }

  @Override
  public Integer call() {
    List<Path> sources = files.stream().map(wiring.place()::resolve).toList();
    ImportReport report =
        wiring
            .requests(wiring.place().resolve(folder))
            .importFiles(sources, wiring.place().language());
    if (json) {
      new JsonView(wiring.place()).show(report);
    } else {
      show(report);
    }
    return (report.problems().stream().anyMatch(Problem::isError) ? ExitCode.PARTLY : ExitCode.OK)
        .code();
  }

  private void show(ImportReport report) {
    PrintWriter out = wiring.place().out();
    report.forms().forEach(form -> out.println("  " + Plain.line(line(form))));
    out.flush();
    new ProblemView(wiring.place()).show(report.problems());
    out.println(
        words.say(
            "import-closing",
            report.count(ImportedForm.Outcome.WRITTEN),
            report.count(ImportedForm.Outcome.UNCHANGED),
            report.count(ImportedForm.Outcome.REJECTED),
            report.problems().size()));
  }

  private String line(ImportedForm form) {
    String source =
        form.row() == 0
            ? form.file()
            : words.say("import-row", form.file(), Integer.toString(form.row()));
    return switch (form.outcome()) {
      case WRITTEN -> "+ " + words.say("import-written", source, form.requestFile());
      case UNCHANGED -> "= " + words.say("import-unchanged", source, form.requestFile());
      case REJECTED -> "✗ " + words.say("import-rejected", source);
    };
  }
}
