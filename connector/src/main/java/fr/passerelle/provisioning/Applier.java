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
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out on its site: creates, then changes, then enrolments. Every write is journalled
 * before it is sent, sent once, and its end journalled; one that fails does not hold the others
 * back. Nothing is ever deleted.
 */
public final class Applier {

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
   * Carries out the steps of all courses that no problem blocks.
   *
   * @return how each step ended, in the order of the plan
   * @throws StalePlanException if the site has moved since the plan was made; nothing was sent
   * @throws SiteBusyException if another run is writing; nothing was sent
   * @throws fr.passerelle.moodle.SiteUnavailableException if the site goes away; the journal has
   *     what was done
   */
  public List<StepResult> apply(Plan plan) throws InterruptedException {
    Journal.Hold hold = journal.hold(plan.site());
    try {
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
    SortedMap<IdNumber, Creation> creations = writes.create(creates(plan));
    SortedMap<IdNumber, StepOutcome> changes = writes.change(changes(plan));
    List<StepResult> results = new ArrayList<>();
    for (CoursePlan course : plan.workable().toList()) {
      for (Step step : course.steps()) {
        CourseId id = course.course();
        Creation creation = creations.get(course.reference());
        if (creation != null) {
          id = creation.course();
        }
        StepResult result =
            new StepResult(
                course.reference(),
                id,
                step,
                outcome(step, course.reference(), id, creation, changes, writes));
        listener.accept(result);
        results.add(result);
      }
    }
    return results;
  }

  private static StepOutcome outcome(
      Step step,
      IdNumber reference,
      @Nullable CourseId course,
      @Nullable Creation creation,
      SortedMap<IdNumber, StepOutcome> changes,
      Writes writes) {
    StepOutcome notTried = new StepOutcome.NotTried(Message.of("provisioning.no-course"));
    return step.match(
        create -> creation == null ? notTried : creation.outcome(),
        change -> changes.getOrDefault(reference, notTried),
        enrol -> course == null ? notTried : writes.enrol(reference, course, enrol));
  }

  private static SortedMap<IdNumber, Step.Create> creates(Plan plan) {
    SortedMap<IdNumber, Step.Create> steps = new TreeMap<>();
    plan.workable()
        .forEach(c -> c.steps(Step.Create.class).forEach(step -> steps.put(c.reference(), step)));
    return steps;
  }

  private static SortedMap<IdNumber, Step.Change> changes(Plan plan) {
    SortedMap<IdNumber, Step.Change> steps = new TreeMap<>();
    plan.workable()
        .forEach(c -> c.steps(Step.Change.class).forEach(step -> steps.put(c.reference(), step)));
    return steps;
  }
}
