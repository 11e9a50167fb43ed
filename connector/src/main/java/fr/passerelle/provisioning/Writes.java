package fr.passerelle.provisioning;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one apply: each journalled, sent once, and its end journalled. Once the site has
 * gone away, or somebody wants to stop, nothing more is sent.
 */
final class Writes {

  private final MoodleClient client;
  private final CourseFinder finder;
  private final ApplyRun run;

  Writes(MoodleClient client, CourseFinder finder, ApplyRun run) {
    this.client = client;
    this.finder = finder;
    this.run = run;
  }

  SortedMap<IdNumber, Creation> create(SortedMap<IdNumber, Step.Create> steps)
      throws InterruptedException {
    return new CourseCreator(client, finder, run).create(steps);
  }

  SortedMap<IdNumber, Creation> duplicate(SortedMap<IdNumber, Step.Duplicate> steps)
      throws InterruptedException {
    return new CourseDuplicator(client, finder, run).duplicate(steps);
  }

  void enrol(List<Enrolling.Place> places) {
    new Enrolling(client, run).enrol(places);
  }

  void change(SortedMap<IdNumber, Step.Change> steps) {
    List<CourseUpdate> updates = steps.values().stream().map(Step.Change::update).toList();
    for (List<CourseUpdate> batch : client.courses().partsToUpdate(updates)) {
      SortedMap<IdNumber, Step.Change> part = new TreeMap<>(steps);
      part.values().removeIf(step -> !batch.contains(step.update()));
      Message over = run.over();
      tell(part, over == null ? changed(part) : all(part, new StepOutcome.NotTried(over)));
    }
  }

  private void tell(
      SortedMap<IdNumber, Step.Change> steps, SortedMap<IdNumber, StepOutcome> outcomes) {
    steps.forEach(
        (key, step) -> run.end(key, step, requireNonNull(outcomes.get(key)), step.update().id()));
  }

  private SortedMap<IdNumber, StepOutcome> changed(SortedMap<IdNumber, Step.Change> steps) {
    List<IdNumber> keys = List.copyOf(steps.keySet());
    List<Long> entries =
        run.journal()
            .begin(steps.entrySet().stream().map(it -> entry(it.getKey(), it.getValue())).toList());
    SortedMap<IdNumber, StepOutcome> outcomes = sent(steps);
    List<Journal.Ending> endings = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      IdNumber key = keys.get(i);
      CourseId course = requireNonNull(steps.get(key)).update().id();
      endings.add(new Journal.Ending(entries.get(i), requireNonNull(outcomes.get(key)), course));
    }
    run.journal().end(endings);
    return outcomes;
  }

  private SortedMap<IdNumber, StepOutcome> sent(SortedMap<IdNumber, Step.Change> steps) {
    List<CourseUpdate> updates = steps.values().stream().map(Step.Change::update).toList();
    try {
      Map<CourseId, CourseWarning> refused = client.courses().update(updates);
      SortedMap<IdNumber, StepOutcome> outcomes = new TreeMap<>();
      steps.forEach((key, step) -> outcomes.put(key, outcome(refused.get(step.update().id()))));
      return outcomes;
    } catch (MoodleException e) {
      run.noteIfGone(e);
      return all(steps, outcome(e));
    }
  }

  private static StepOutcome outcome(@Nullable CourseWarning warning) {
    return warning == null
        ? new StepOutcome.Done()
        : new StepOutcome.Failed(
            Message.of("provisioning.refused", warning.code(), warning.message()));
  }

  /** A change can be sent again without harm, so a lost answer is left to the next plan. */
  private static StepOutcome outcome(MoodleException e) {
    return e instanceof OutcomeUnknownException
        ? new StepOutcome.Unknown(e.spoken())
        : new StepOutcome.Failed(e.spoken());
  }

  private Journal.Entry entry(IdNumber reference, Step.Change step) {
    SortedMap<String, String> values = new TreeMap<>();
    step.changes().forEach(change -> values.put(change.field(), change.after()));
    String fields = String.join(", ", values.keySet());
    return new Journal.Entry(
        run.site(), reference, "change", fields, FieldMark.all(reference, values));
  }

  private static SortedMap<IdNumber, StepOutcome> all(
      SortedMap<IdNumber, ?> steps, StepOutcome outcome) {
    SortedMap<IdNumber, StepOutcome> outcomes = new TreeMap<>();
    steps.keySet().forEach(key -> outcomes.put(key, outcome));
    return outcomes;
  }
}
