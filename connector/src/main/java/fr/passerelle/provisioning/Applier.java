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
   * Carries out the steps of all courses that no problem blocks. First settles what an earlier run
   * left open: a plan made before it may not know of a course that is still on its way.
   *
   * @return how each step ended, in the order of the plan
   * @throws StalePlanException if the site has moved since the plan was made; nothing was sent
   * @throws SiteBusyException if another run is writing; nothing was sent
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read before anything is sent
   */
  public List<StepResult> apply(Plan plan) throws InterruptedException {
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
    Surroundings around = new Surroundings(client, finder, journal, plan.site());
    around.makeCategories(plan);
    SortedMap<IdNumber, Step.Create> creates = steps(plan, Step.Create.class);
    SortedMap<IdNumber, Creation> creations =
        around.withUnplaced(writes.create(around.placed(creates, plan)), creates);
    SortedMap<IdNumber, StepOutcome> changes = writes.change(steps(plan, Step.Change.class));
    around.siteIsGone(writes.gone());
    around.look(plan, creations);
    List<StepResult> results = new ArrayList<>();
    for (CoursePlan course : plan.workable().toList()) {
      Creation creation =
          creations.getOrDefault(course.reference(), new Creation(NO_COURSE, course.course()));
      StepOutcome change = changes.getOrDefault(course.reference(), NO_COURSE);
      for (Step step : course.steps()) {
        StepResult result = result(course.reference(), step, creation, change, writes, around);
        listener.accept(result);
        results.add(result);
      }
    }
    return results;
  }

  private static StepResult result(
      IdNumber reference,
      Step step,
      Creation creation,
      StepOutcome changed,
      Writes writes,
      Surroundings around) {
    CourseId course = creation.course();
    StepOutcome outcome =
        step.match(
            create -> creation.outcome(),
            change -> changed,
            enrol -> course == null ? NO_COURSE : writes.enrol(reference, course, enrol),
            category -> around.category(reference, category),
            section -> around.section(reference, course, section),
            group -> around.group(reference, course, group),
            member -> around.member(reference, course, member));
    return new StepResult(reference, course, step, outcome);
  }

  private static <S extends Step> SortedMap<IdNumber, S> steps(Plan plan, Class<S> kind) {
    SortedMap<IdNumber, S> steps = new TreeMap<>();
    plan.workable()
        .forEach(course -> course.steps(kind).forEach(s -> steps.put(course.reference(), s)));
    return steps;
  }
}
