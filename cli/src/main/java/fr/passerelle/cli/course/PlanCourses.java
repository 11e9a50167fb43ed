package fr.passerelle.cli.course;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PlanView;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Brake;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.PlanFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be created or changed on sites. Writes nothing there. */
@Command(name = "plan", mixinStandardHelpOptions = true)
public final class PlanCourses implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SitesOption sites;

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
  public Integer call() throws Exception {
    List<SiteSettings> chosen = wiring.sites(sites);
    Path requests = Planning.folder(wiring, folder);
    List<Plan> plans = new ArrayList<>();
    ExitCode end =
        new EachSite(wiring.place(), json)
            .run(chosen, site -> plan(site, requests, plans, chosen.size() > 1));
    if (json) {
      new JsonView(wiring.place()).show(chosen.size() > 1 ? plans : plans.get(0));
    }
    return end.code();
  }

  private ExitCode plan(SiteSettings site, Path requests, List<Plan> plans, boolean oneOfSeveral)
      throws IOException, InterruptedException {
    Plan plan = new Planning(wiring, site, wiring.client(site), options).plan(requests);
    plans.add(plan);
    String file = output == null || !oneOfSeveral ? output : fileOf(site, output);
    if (file != null) {
      WholeFile.write(wiring.place().resolve(file), PlanFile.write(plan));
    }
    if (!json) {
      new PlanView(wiring.place(), site.profile().timeZone()).show(plan);
      if (file != null) {
        wiring.place().err().println(wiring.words().say("plan-written", file, confirmation(plan)));
      }
    }
    return exitCode(plan);
  }

  /** What the command that carries a plan out has to say besides. */
  private static String confirmation(Plan plan) {
    Brake brake = plan.brake();
    return brake == null ? "" : " --confirm " + brake.courses();
  }

  /** {@code plans/2026.json} becomes {@code plans/2026-academie.json}. */
  private static String fileOf(SiteSettings site, String file) {
    return file.replaceFirst("(\\.json)?$", "-" + site.name().value() + "$1");
  }

  private ExitCode exitCode(Plan plan) {
    if (plan.allProblems().stream().anyMatch(Problem::isError)) {
      return ExitCode.PARTLY;
    }
    return detailedExitCode && !plan.isEmpty() ? ExitCode.CHANGES_PENDING : ExitCode.OK;
  }
}
