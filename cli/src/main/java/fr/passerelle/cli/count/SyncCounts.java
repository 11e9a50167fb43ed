package fr.passerelle.cli.count;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.LogOption;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.cli.view.ProgressView;
import fr.passerelle.cli.view.RouteView;
import fr.passerelle.cli.view.SyncView;
import fr.passerelle.enrolment.Route;
import fr.passerelle.enrolment.RouteComparison;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Counts the chosen courses, by the site's reports or by their rosters, and stores facts and
 * counts. Ends well only if it counted something, all of it, and completely: a scheduled job must
 * not take silence for zero.
 */
@Command(name = "sync", mixinStandardHelpOptions = true)
public final class SyncCounts implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SitesOption sites;

  @Mixin private LogOption log;

  @Option(names = "--route", paramLabel = "ROUTE", descriptionKey = "sync.route")
  private @Nullable String route;

  @Option(names = "--verify", descriptionKey = "sync.verify")
  private boolean verify;

  public SyncCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    wiring.keptSince(); // Facts about people are not stored before somebody has said for how long.
    Route asked = asked();
    return new EachSite(wiring.place(), false)
        .run(wiring.sites(sites), settings -> sync(settings, asked))
        .code();
  }

  private @Nullable Route asked() {
    try {
      return route == null ? null : Route.of(route);
    } catch (IllegalArgumentException e) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  "sync",
                  "--route",
                  String.valueOf(route),
                  Message.of("cli.sync-no-route"),
                  Message.of("cli.sync-no-route-hint"))),
          ExitCode.USAGE);
    }
  }

  private ExitCode sync(SiteSettings settings, @Nullable Route asked) throws InterruptedException {
    SiteSync sync = new SiteSync(wiring, settings, asked);
    ProgressView progress = new ProgressView(wiring.place());
    SiteSync.Found found = sync.now(this::tell, progress::show);
    progress.close();
    ExitCode end = end(found);
    boolean agreed = !verify || agrees(sync, found);
    return (agreed && found.letIn()) || end != ExitCode.OK ? end : ExitCode.PARTLY;
  }

  private void tell(SyncRun run) {
    wiring
        .place()
        .err()
        .println(wiring.words().say("sync-goes-on", run.begunAt().toString(), run.stored().size()));
  }

  private ExitCode end(SiteSync.Found found) {
    new ProblemView(wiring.place()).show(found.problems());
    boolean well = new SyncView(wiring.place()).show(found.report()) && found.allThere();
    new RouteView(wiring.place()).show(found.told());
    return well ? ExitCode.OK : ExitCode.PARTLY;
  }

  /** Whether another route gives the same figures. */
  private boolean agrees(SiteSync sync, SiteSync.Found found) {
    ProgressView progress = new ProgressView(wiring.place());
    Sync.Report again = sync.again(found, progress::show);
    progress.close();
    new ProblemView(wiring.place()).show(again.problems());
    List<RouteComparison.Difference> differences =
        RouteComparison.of(found.report().counts(), again.counts());
    new RouteView(wiring.place()).show(differences, again.counts().size());
    return differences.isEmpty() && again.problems().isEmpty();
  }
}
