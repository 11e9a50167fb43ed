package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PlanView;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.PlanFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be created or changed on a site. Writes nothing there. */
@Command(name = "plan", mixinStandardHelpOptions = true)
public final class PlanCourses implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private PlanOptions options;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "requests",
      descriptionKey = "plan.folder")
  private String folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "plan.output")
  private @Nullable String output;

  @Option(names = "--detailed-exitcode", descriptionKey = "plan.detailed-exitcode")
  private boolean detailedExitCode;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public PlanCourses(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SiteSettings settings = wiring.site(site.name());
    Plan plan =
        new Planning(wiring, settings, wiring.client(settings), options)
            .plan(wiring.place().resolve(folder));
    if (output != null) {
      WholeFile.write(wiring.place().resolve(output), PlanFile.write(plan));
    }
    if (json) {
      new JsonView(wiring.place()).show(plan);
    } else {
      new PlanView(wiring.place(), settings.profile().timeZone()).show(plan);
      if (output != null) {
        wiring.place().err().println(wiring.words().say("plan-written", output));
      }
    }
    return exitCode(plan).code();
  }

  private ExitCode exitCode(Plan plan) {
    if (plan.allProblems().stream().anyMatch(Problem::isError)) {
      return ExitCode.PARTLY;
    }
    return detailedExitCode && !plan.isEmpty() ? ExitCode.CHANGES_PENDING : ExitCode.OK;
  }
}
