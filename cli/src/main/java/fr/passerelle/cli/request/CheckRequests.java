package fr.passerelle.cli.request;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the request files of a folder again. */
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
  public Integer call() {
    FolderReading reading = wiring.requests(wiring.place().resolve(folder)).readAll();
    List<Problem> problems = reading.problems();
    if (json) {
      new JsonView(wiring.place()).show(reading);
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
