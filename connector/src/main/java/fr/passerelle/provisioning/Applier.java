package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Carries a plan out on its site: creates, then changes, then enrolments. Every write is journalled
 * before it is sent, sent once, and its end journalled; one that fails does not hold the others
 * back. Nothing is ever deleted.
 */
public final class Applier {

  private static final int NOTHING_CONFIRMED = -1;
  private static final StepOutcome NO_COURSE =
      new StepOutcome.NotTried(Message.of("provisioning.no-course"));

  private final MoodleClient client;
  private final SiteObserver observer;
  private final CourseFinder finder;
  private final Journal journal;
  private final Consumer<StepResult> listener;

  /**
   * An applier for one site.
   *
   * @param listener told of each step as it ends
   */
  public Applier(
      MoodleClient client,
      SiteObserver observer,
      CourseFinder finder,
      Journal journal,
      Consumer<StepResult> listener) {
    this.client = client;
    this.observer = observer;
    this.finder = finder;
    this.journal = journal;
    this.listener = listener;
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
    Brake brake = plan.brake();
    if (brake != null && brake.courses() != confirmed) {
      throw new BrakedPlanException(brake);
    }
    Journal.Hold hold = journal.hold(plan.site());
    try {
      finder.settleHeld(journal, plan.site());
      if (!observer.observe(plan.questions()).fingerprint().equals(plan.fingerprint())) {
        throw new StalePlanException();
      }
      return carryOut(plan);
    } finally {
      hold.close();
    }
  }

  private List<StepResult> carryOut(Plan plan) throws InterruptedException {
    Writes writes = new Writes(client, finder, journal, plan.site());
    SortedMap<IdNumber, Creation> creations = writes.create(steps(plan, Step.Create.class));
    SortedMap<IdNumber, StepOutcome> changes = writes.change(steps(plan, Step.Change.class));
    List<StepResult> results = new ArrayList<>();
    for (CoursePlan course : plan.workable().toList()) {
      Creation creation =
          creations.getOrDefault(course.reference(), new Creation(NO_COURSE, course.course()));
      StepOutcome change = changes.getOrDefault(course.reference(), NO_COURSE);
      for (Step step : course.steps()) {
        StepResult result = result(course.reference(), step, creation, change, writes);
        listener.accept(result);
        results.add(result);
      }
    }
    return results;
  }

  private static StepResult result(
      IdNumber reference, Step step, Creation creation, StepOutcome changed, Writes writes) {
    CourseId course = creation.course();
    StepOutcome outcome =
        step.match(
            create -> creation.outcome(),
            change -> changed,
            enrol -> course == null ? NO_COURSE : writes.enrol(reference, course, enrol));
    return new StepResult(reference, course, step, outcome);
  }

  private static <S extends Step> SortedMap<IdNumber, S> steps(Plan plan, Class<S> kind) {
    SortedMap<IdNumber, S> steps = new TreeMap<>();
    plan.workable()
        .forEach(course -> course.steps(kind).forEach(s -> steps.put(course.reference(), s)));
    return steps;
  }
}
