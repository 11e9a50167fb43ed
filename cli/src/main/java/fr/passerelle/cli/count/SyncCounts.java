package fr.passerelle.cli.count;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.people.LettingIn;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.cli.view.ProgressView;
import fr.passerelle.cli.view.SyncView;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
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

  public SyncCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return new EachSite(wiring.place(), false).run(wiring.sites(sites), this::sync).code();
  }

  private ExitCode sync(SiteSettings settings) throws InterruptedException {
    MoodleClient client = wiring.client(settings);
    Ledger ledger = wiring.ledger();
    boolean letIn = new LettingIn(wiring, settings, client).run();
    CourseChoice choice =
        CourseChoice.of(
            settings.name(),
            client,
            settings.profile().count(),
            ledger.journal().opened(settings.name()));
    Sync sync =
        new Sync(
            wiring.rosterReader(settings, client),
            new Counting(CountingRule.of(settings.profile())),
            ledger.rosters());
    ProgressView progress = new ProgressView(wiring.place(), "sync-progress");
    SyncRun run = ledger.rosters().begin(settings.name(), wiring.place().clock().instant());
    Sync.Report report = sync.run(run, choice.courses(), progress::show);
    progress.close();
    ExitCode end = end(choice, report);
    return letIn || end != ExitCode.OK ? end : ExitCode.PARTLY;
  }

  private ExitCode end(CourseChoice choice, Sync.Report report) {
    List<Problem> problems = new ArrayList<>(choice.problems());
    problems.addAll(report.problems());
    new ProblemView(wiring.place()).show(problems);
    return new SyncView(wiring.place()).show(report) ? ExitCode.OK : ExitCode.PARTLY;
  }
}
