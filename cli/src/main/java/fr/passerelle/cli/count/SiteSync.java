package fr.passerelle.cli.count;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.people.LettingIn;
import fr.passerelle.enrolment.Alarms;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.MissedCourses;
import fr.passerelle.enrolment.Recount;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.Route;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.enrolment.Told;
import fr.passerelle.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sync of one site, by hand or when it is due; one at a time of a site. */
public final class SiteSync {

  /** A sync by hand goes on with one that was cut short, as long as it was begun so lately. */
  private static final Duration STILL_THE_SAME = Duration.ofHours(1);

  private final Wiring wiring;
  private final SiteSettings site;
  private final RosterStore rosters;
  private final TakenRoute route;

  /** A sync by the fastest route that the site has. */
  public SiteSync(Wiring wiring, SiteSettings site) {
    this(wiring, site, null);
  }

  /**
   * A sync by a route.
   *
   * @param asked null for the fastest
   */
  SiteSync(Wiring wiring, SiteSettings site, @Nullable Route asked) {
    this.wiring = wiring;
    this.site = site;
    this.rosters = wiring.ledger().rosters();
    this.route = new TakenRoute(wiring, site, asked);
  }

  /**
   * What came of it.
   *
   * @param courses that it was about
   * @param told what the site's reports told
   * @param problems what stood in the way: courses that are missed, or were not read
   * @param letIn whether all who waited for an account, and have one, were let in
   * @param allThere whether every course that was counted before is among those of now
   * @param isOver whether it went through all courses
   */
  public record Found(
      Sync.Report report,
      List<CountedCourse> courses,
      Told told,
      List<Problem> problems,
      boolean letIn,
      boolean allThere,
      boolean isOver) {

    public Found {
      courses = List.copyOf(courses);
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
    boolean letIn = new LettingIn(wiring, site, route.client()).run();
    CourseChoice choice =
        CourseChoice.of(
            site.name(),
            route.client(),
            site.profile().count(),
            wiring.ledger().journal().opened(site.name()));
    List<Problem> missed =
        MissedCourses.of(new KeptCounts(wiring, site).latest(), choice.courses());
    Told told = route.tell(choice.courses());
    SyncRun run = rosters.begin(site.name(), due);
    Sync.Report report = sync().until(stop).run(run, choice.courses(), told, progress);
    List<Problem> problems = new ArrayList<>(choice.problems());
    problems.addAll(missed);
    problems.addAll(route.remarks(told));
    problems.addAll(report.problems());
    boolean isOver = rosters.begin(site.name(), due).isOver();
    return new Found(report, choice.courses(), told, problems, letIn, missed.isEmpty(), isOver);
  }

  private Sync sync() {
    Alarms alarms =
        new Alarms(
            site.profile().alarms(), rosters.latestTrusted(site.name()), site.profile().timeZone());
    return new Sync(wiring.rosterReader(site, route.client()), counting(), rosters)
        .heldAgainst(alarms)
        .markedBy(wiring.ledger().attestations().latest(site.name()));
  }

  private Counting counting() {
    return new Counting(CountingRule.of(site.profile()));
  }

  /** Counts the same courses by another route; nothing of it is stored. */
  Sync.Report again(Found found, BiConsumer<Integer, Integer> progress) {
    return new Recount(wiring.rosterReader(site, route.other()), counting())
        .of(found.courses(), progress);
  }
}
