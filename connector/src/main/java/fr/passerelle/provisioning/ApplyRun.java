package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all writes of one apply share: the journal, whoever looks on, and whether anything more may
 * be sent. Keeps the steps that have ended.
 */
final class ApplyRun {

  private final Journal journal;
  private final SiteName site;
  private final ApplyWatch watch;
  private final Map<Ended, StepResult> results = new LinkedHashMap<>();
  private final Map<Ended, Step> standIns = new HashMap<>();
  private @Nullable Message gone;

  ApplyRun(Journal journal, SiteName site, ApplyWatch watch) {
    this.journal = journal;
    this.site = site;
    this.watch = watch;
  }

  private record Ended(IdNumber reference, Step step) {}

  Journal journal() {
    return journal;
  }

  SiteName site() {
    return site;
  }

  /** Why nothing more is sent: the site has gone away, or somebody wants to stop; else null. */
  @Nullable Message over() {
    if (gone == null && watch.stops()) {
      return Message.of("provisioning.stopped");
    }
    return gone;
  }

  boolean isGone() {
    return gone != null;
  }

  boolean isStopped() {
    return watch.stops();
  }

  void noteIfGone(MoodleException e) {
    if (e instanceof SiteUnavailableException) {
      gone = e.spoken();
    }
  }

  /** A step that is carried out in the place of a plan's, which then ends with it. */
  void standsFor(IdNumber reference, Step standIn, Step planned) {
    standIns.put(new Ended(reference, standIn), planned);
  }

  /** A step has ended for good. */
  void end(IdNumber reference, Step step, StepOutcome outcome, @Nullable CourseId course) {
    Step planned = standIns.getOrDefault(new Ended(reference, step), step);
    StepResult result = new StepResult(reference, course, planned, outcome);
    results.put(new Ended(reference, planned), result);
    watch.ended(result);
  }

  /** How the steps of a plan ended, in its order. */
  List<StepResult> results(Plan plan) {
    List<StepResult> ordered = new ArrayList<>();
    plan.workable()
        .forEach(
            course ->
                course
                    .steps()
                    .forEach(step -> ordered.add(result(new Ended(course.reference(), step)))));
    return ordered;
  }

  private StepResult result(Ended step) {
    StepResult result = results.get(step);
    if (result == null) {
      throw new IllegalStateException("nobody has said how this ended: " + step);
    }
    return result;
  }
}
