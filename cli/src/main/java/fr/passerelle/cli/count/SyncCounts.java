package fr.passerelle.cli.count;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.people.LettingIn;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.cli.view.ProgressView;
import fr.passerelle.cli.view.RouteView;
import fr.passerelle.cli.view.SyncView;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.Recount;
import fr.passerelle.enrolment.Route;
import fr.passerelle.enrolment.RouteComparison;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.enrolment.Told;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
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

  @Option(names = "--route", paramLabel = "ROUTE", descriptionKey = "sync.route")
  private @Nullable String route;

  @Option(names = "--verify", descriptionKey = "sync.verify")
  private boolean verify;

  public SyncCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
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
    TakenRoute taken = new TakenRoute(wiring, settings, asked);
    Ledger ledger = wiring.ledger();
    boolean letIn = new LettingIn(wiring, settings, taken.client()).run();
    CourseChoice choice =
        CourseChoice.of(
            settings.name(),
            taken.client(),
            settings.profile().count(),
            ledger.journal().opened(settings.name()));
    Told told = taken.tell(choice.courses());
    Counting counting = new Counting(CountingRule.of(settings.profile()));
    Sync sync = new Sync(wiring.rosterReader(settings, taken.client()), counting, ledger.rosters());
    ProgressView progress = new ProgressView(wiring.place(), "sync-progress");
    SyncRun run = ledger.rosters().begin(settings.name(), wiring.place().clock().instant());
    Sync.Report report = sync.run(run, choice.courses(), told, progress::show);
    progress.close();
    List<Problem> problems = new ArrayList<>(choice.problems());
    problems.addAll(taken.remarks(told));
    problems.addAll(report.problems());
    ExitCode end = end(problems, report, told);
    boolean agreed = !verify || agrees(settings, taken, choice.courses(), report);
    return letIn && agreed || end != ExitCode.OK ? end : ExitCode.PARTLY;
  }

  private ExitCode end(List<Problem> problems, Sync.Report report, Told told) {
    new ProblemView(wiring.place()).show(problems);
    boolean well = new SyncView(wiring.place()).show(report);
    new RouteView(wiring.place()).show(told);
    return well ? ExitCode.OK : ExitCode.PARTLY;
  }

  /** Whether plain rosters give the same figures. */
  private boolean agrees(
      SiteSettings settings, TakenRoute taken, List<CountedCourse> courses, Sync.Report report) {
    ProgressView progress = new ProgressView(wiring.place(), "sync-verifying");
    Recount recount =
        new Recount(
            wiring.rosterReader(settings, taken.other()),
            new Counting(CountingRule.of(settings.profile())));
    Sync.Report again = recount.of(courses, progress::show);
    progress.close();
    new ProblemView(wiring.place()).show(again.problems());
    List<RouteComparison.Difference> differences =
        RouteComparison.of(report.counts(), again.counts());
    new RouteView(wiring.place()).show(differences, again.counts().size());
    return differences.isEmpty() && again.problems().isEmpty();
  }
}
