package fr.passerelle.cli.request;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.PlannedRequests;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the request files of a folder again, and what they plan. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckRequests implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "requests",
      descriptionKey = "plan.folder")
  private String folder;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CheckRequests(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path from = wiring.place().resolve(folder);
    FolderReading reading = wiring.requests(from).readAll();
    FolderReading checked = PlannedRequests.of(from, reading).checked();
    List<Problem> problems = checked.problems();
    if (json) {
      new JsonView(wiring.place()).show(checked);
    } else {
      new ProblemView(wiring.place()).show(problems);
      wiring
          .place()
          .out()
          .println(
              wiring
                  .words()
                  .say(
                      "check-requests-closing",
                      reading.files().size(),
                      reading.requests().size(),
                      problems.size()));
    }
    return (problems.stream().anyMatch(Problem::isError) ? ExitCode.PARTLY : ExitCode.OK).code();
  }
}
