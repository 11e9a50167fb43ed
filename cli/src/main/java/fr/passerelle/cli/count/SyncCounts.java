package fr.passerelle.cli.count;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.LogOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.cli.view.ProgressView;
import fr.passerelle.cli.view.SyncView;
import fr.passerelle.enrolment.SyncRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Reads the rosters of the chosen courses and stores facts and counts. Ends well only if it counted
 * something, all of it, and completely: a scheduled job must not take silence for zero.
 */
@Command(name = "sync", mixinStandardHelpOptions = true)
public final class SyncCounts implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SitesOption sites;
  @Mixin private LogOption log;

  public SyncCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    wiring.keptSince(); // Facts about people are not stored before somebody has said for how long.
    return new EachSite(wiring.place(), false).run(wiring.sites(sites), this::sync).code();
  }

  private ExitCode sync(SiteSettings settings) throws InterruptedException {
    ProgressView progress = new ProgressView(wiring.place(), "sync-progress");
    SiteSync.Found found = new SiteSync(wiring, settings).now(this::tell, progress::show);
    progress.close();
    ExitCode end = end(found);
    return found.letIn() || end != ExitCode.OK ? end : ExitCode.PARTLY;
  }

  private void tell(SyncRun run) {
    wiring
        .place()
        .err()
        .println(wiring.words().say("sync-goes-on", run.begunAt().toString(), run.stored().size()));
  }

  private ExitCode end(SiteSync.Found found) {
    new ProblemView(wiring.place()).show(found.problems());
    return new SyncView(wiring.place()).show(found.report()) ? ExitCode.OK : ExitCode.PARTLY;
  }
}
