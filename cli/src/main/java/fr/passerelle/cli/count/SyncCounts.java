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
import fr.passerelle.enrolment.Alarms;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.MissedCourses;
import fr.passerelle.enrolment.RosterStore;
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
    wiring.keptSince(); // Facts about people are not stored before somebody has said for how long.
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
    RosterStore rosters = ledger.rosters();
    List<Problem> missed =
        MissedCourses.of(new KeptCounts(wiring, settings).latest(), choice.courses());
    Sync sync =
        new Sync(
                wiring.rosterReader(settings, client),
                new Counting(CountingRule.of(settings.profile())),
                rosters)
            .heldAgainst(
                new Alarms(
                    settings.profile().alarms(),
                    rosters.latestTrusted(settings.name()),
                    settings.profile().timeZone()))
            .markedBy(ledger.attestations().latest(settings.name()));
    ProgressView progress = new ProgressView(wiring.place());
    SyncRun run = rosters.begin(settings.name(), wiring.place().clock().instant());
    Sync.Report report = sync.run(run, choice.courses(), progress::show);
    progress.close();
    ExitCode end = end(choice, missed, report);
    return letIn || end != ExitCode.OK ? end : ExitCode.PARTLY;
  }

  private ExitCode end(CourseChoice choice, List<Problem> missed, Sync.Report report) {
    List<Problem> problems = new ArrayList<>(choice.problems());
    problems.addAll(missed);
    problems.addAll(report.problems());
    new ProblemView(wiring.place()).show(problems);
    boolean well = new SyncView(wiring.place()).show(report) && missed.isEmpty();
    return well ? ExitCode.OK : ExitCode.PARTLY;
  }
}
