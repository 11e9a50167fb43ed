package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries a plan out on its site: creates, then changes, then enrolments. Every write is journalled
 * before it is sent, sent once, and its end journalled; one that fails does not hold the others
 * back. Nothing is ever deleted.
 */
public final class Applier {

  private static final int NOTHING_CONFIRMED = -1;
  static final StepOutcome NO_COURSE =
      new StepOutcome.NotTried(Message.of("provisioning.no-course"));

  private final MoodleClient client;
  private final SiteObserver observer;
  private final CourseFinder finder;
  private final Journal journal;
  private final ApplyWatch watch;

  /**
   * An applier for one site.
   *
   * @param watch told of each step as it ends, and asked before each write whether to stop
   */
  public Applier(
      MoodleClient client,
      SiteObserver observer,
      CourseFinder finder,
      Journal journal,
      ApplyWatch watch) {
    this.client = client;
    this.observer = observer;
    this.finder = finder;
    this.journal = journal;
    this.watch = watch;
  }

  /**
   * Carries out a plan for which nobody has to confirm anything.
   *
   * @throws BrakedPlanException if somebody has to; nothing was sent
   * @see #apply(Plan, int)
   */
  public List<StepResult> apply(Plan plan) throws InterruptedException {
    return apply(plan, NOTHING_CONFIRMED);
  }

  /**
   * Carries out the steps of all courses that no problem blocks. First settles what an earlier run
   * left open: a plan made before it may not know of a course that is still on its way.
   *
   * @param confirmed how many changed courses somebody has confirmed; passed over where the plan
   *     pulls no {@linkplain Plan#brake() brake}
   * @return how each step ended, in the order of the plan
   * @throws BrakedPlanException if the plan changes another number of courses; nothing was sent
   * @throws StalePlanException if the site has moved since the plan was made; nothing was sent
   * @throws SiteBusyException if another run is writing; nothing was sent
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read before anything is sent
   */
  public List<StepResult> apply(Plan plan, int confirmed) throws InterruptedException {
    requireConfirmed(plan, confirmed);
    Journal.Hold hold = journal.hold(plan.site());
    try {
      finder.settleHeld(journal, hold);
      if (!observer.observe(plan.questions()).fingerprint().equals(plan.fingerprint())) {
        throw new StalePlanException();
      }
      return carryOut(plan);
    } finally {
      hold.close();
    }
  }

  /**
   * Carries out a plan that was made a moment ago by whoever holds the site, after {@link
   * CourseFinder#settleHeld}. The site is not asked the same again: nobody looked at the plan in
   * between, and to ask takes as long as to plan, so that what somebody does meanwhile would be
   * seen no better.
   *
   * @param hold taken before the site was asked for the plan
   * @throws BrakedPlanException as {@link #apply(Plan, int)}; nothing was sent
   */
  public List<StepResult> applyHeld(Plan plan, int confirmed, Journal.Hold hold)
      throws InterruptedException {
    requireConfirmed(plan, confirmed);
    if (!hold.site().equals(plan.site())) {
      throw new IllegalArgumentException(hold.site() + " is held, not " + plan.site());
    }
    return carryOut(plan);
  }

  private static void requireConfirmed(Plan plan, int confirmed) {
    Brake brake = plan.brake();
    if (brake != null && brake.courses() != confirmed) {
      throw new BrakedPlanException(brake);
    }
  }

  private List<StepResult> carryOut(Plan plan) throws InterruptedException {
    ApplyRun run = new ApplyRun(journal, plan.site(), watch);
    Writes writes = new Writes(client, finder, run);
    Surroundings around = new Surroundings(client, finder, run);
    around.makeCategories(plan);
    SortedMap<IdNumber, Creation> creations =
        writes.create(around.placed(plan, Step.Create.class, Step.Create::in));
    creations.putAll(
        writes.duplicate(around.placed(plan, Step.Duplicate.class, Step.Duplicate::in)));
    writes.change(steps(plan, Step.Change.class));
    if (!plan.questions().halfMade().isEmpty() && !run.isGone()) {
      finder.copies().unnamed(journal, plan.site());
    }
    SortedMap<IdNumber, CourseId> courses = courses(plan, creations);
    List<Enrolling.Place> places = new ArrayList<>();
    plan.workable().forEach(course -> places.addAll(places(course, courses, run)));
    writes.enrol(places);
    around.furnish(plan, courses);
    return run.results(plan);
  }

  /** The courses that are there now, by reference. */
  private static SortedMap<IdNumber, CourseId> courses(
      Plan plan, SortedMap<IdNumber, Creation> creations) {
    SortedMap<IdNumber, CourseId> courses = new TreeMap<>();
    plan.workable()
        .forEach(
            course -> {
              Creation creation = creations.get(course.reference());
              CourseId id = creation == null ? course.course() : creation.course();
              if (id != null) {
                courses.put(course.reference(), id);
              }
            });
    return courses;
  }

  private static List<Enrolling.Place> places(
      CoursePlan plan, SortedMap<IdNumber, CourseId> courses, ApplyRun run) {
    CourseId course = courses.get(plan.reference());
    List<Step.Enrol> steps = plan.steps(Step.Enrol.class).toList();
    if (course == null) {
      steps.forEach(step -> run.end(plan.reference(), step, NO_COURSE, null));
      return List.of();
    }
    return steps.stream().map(step -> new Enrolling.Place(plan.reference(), course, step)).toList();
  }

  private static <S extends Step> SortedMap<IdNumber, S> steps(Plan plan, Class<S> kind) {
    SortedMap<IdNumber, S> steps = new TreeMap<>();
    plan.workable()
        .forEach(course -> course.steps(kind).forEach(s -> steps.put(course.reference(), s)));
    return steps;
  }
}
