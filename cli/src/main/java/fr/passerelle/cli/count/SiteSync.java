package fr.passerelle.cli.count;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.people.LettingIn;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A sync of one site, by hand or when it is due; one at a time of a site. */
public final class SiteSync {

  /** A sync by hand goes on with one that was cut short, as long as it was begun so lately. */
  private static final Duration STILL_THE_SAME = Duration.ofHours(1);

  private final Wiring wiring;
  private final SiteSettings site;
  private final RosterStore rosters;

  public SiteSync(Wiring wiring, SiteSettings site) {
    this.wiring = wiring;
    this.site = site;
    this.rosters = wiring.ledger().rosters();
  }

  /**
   * What came of it.
   *
   * @param problems what stood in the way: courses that are missed, or were not read
   * @param letIn whether all who waited for an account, and have one, were let in
   * @param isOver whether it went through all courses
   */
  public record Found(Sync.Report report, List<Problem> problems, boolean letIn, boolean isOver) {

    public Found {
      problems = List.copyOf(problems);
    }
  }

  private Optional<SyncRun> unfinished(Instant now) {
    return rosters
        .lastRun(site.name())
        .filter(run -> !run.isOver() && run.begunAt().plus(STILL_THE_SAME).isAfter(now));
  }

  /**
   * Syncs now, or goes on with a round that was cut short.
   *
   * @param goneOn is told of that round
   * @throws fr.passerelle.enrolment.SyncBusyException if another sync of the site is under way
   */
  Found now(Consumer<SyncRun> goneOn, BiConsumer<Integer, Integer> progress)
      throws InterruptedException {
    RosterStore.Hold hold = rosters.hold(site.name(), wiring.who("sync"));
    try (hold) {
      Instant now = wiring.place().clock().instant();
      Optional<SyncRun> unfinished = unfinished(now);
      unfinished.ifPresent(goneOn);
      return run(unfinished.map(SyncRun::due).orElse(now), progress, () -> false);
    }
  }

  /**
   * Does the round of a due time, or what of it has not been done yet.
   *
   * @param stop whether no more courses are to be begun
   * @return empty where the round was over already
   * @throws fr.passerelle.enrolment.SyncBusyException if another sync of the site is under way
   */
  public Optional<Found> due(Instant due, BooleanSupplier stop) throws InterruptedException {
    RosterStore.Hold hold = rosters.hold(site.name(), wiring.who("serve"));
    try (hold) {
      return rosters.begin(site.name(), due).isOver()
          ? Optional.empty()
          : Optional.of(run(due, (done, all) -> {}, stop));
    }
  }

  private Found run(Instant due, BiConsumer<Integer, Integer> progress, BooleanSupplier stop)
      throws InterruptedException {
    MoodleClient client = wiring.client(site);
    boolean letIn = new LettingIn(wiring, site, client).run();
    CourseChoice choice =
        CourseChoice.of(
            site.name(),
            client,
            site.profile().count(),
            wiring.ledger().journal().opened(site.name()));
    Sync sync =
        new Sync(
                wiring.rosterReader(site, client),
                new Counting(CountingRule.of(site.profile())),
                rosters)
            .until(stop);
    SyncRun run = rosters.begin(site.name(), due);
    Sync.Report report = sync.run(run, choice.courses(), progress);
    List<Problem> problems = new ArrayList<>(choice.problems());
    problems.addAll(report.problems());
    return new Found(report, problems, letIn, rosters.begin(site.name(), due).isOver());
  }
}
