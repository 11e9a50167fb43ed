package fr.passerelle.provisioning;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ManualEnrolment;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one apply: each journalled, sent once, and its end journalled. Once the site has
 * gone away nothing more is sent.
 */
final class Writes {

  private final MoodleClient client;
  private final Journal journal;
  private final SiteName site;
  private final CourseCreator creator;
  private @Nullable Message gone;

  Writes(MoodleClient client, CourseFinder finder, Journal journal, SiteName site) {
    this.client = client;
    this.journal = journal;
    this.site = site;
    this.creator = new CourseCreator(client, finder, journal, site);
  }

  SortedMap<IdNumber, Creation> create(SortedMap<IdNumber, Step.Create> steps)
      throws InterruptedException {
    SortedMap<IdNumber, Creation> creations = creator.create(steps);
    gone = creator.gone();
    return creations;
  }

  /** Why the site could not be reached any more; null while it can. */
  @Nullable Message gone() {
    return gone;
  }

  SortedMap<IdNumber, StepOutcome> change(SortedMap<IdNumber, Step.Change> steps) {
    SortedMap<IdNumber, StepOutcome> outcomes = new TreeMap<>();
    List<CourseUpdate> updates = steps.values().stream().map(Step.Change::update).toList();
    for (List<CourseUpdate> batch : client.courses().partsToUpdate(updates)) {
      SortedMap<IdNumber, Step.Change> part = new TreeMap<>(steps);
      part.values().removeIf(step -> !batch.contains(step.update()));
      outcomes.putAll(gone == null ? changed(part) : all(part, new StepOutcome.NotTried(gone)));
    }
    return outcomes;
  }

  private SortedMap<IdNumber, StepOutcome> changed(SortedMap<IdNumber, Step.Change> steps) {
    SortedMap<IdNumber, Long> entries = new TreeMap<>();
    steps.forEach((key, step) -> entries.put(key, journal.begin(entry(key, step))));
    SortedMap<IdNumber, StepOutcome> outcomes = sent(steps);
    outcomes.forEach(
        (key, outcome) ->
            journal.end(
                requireNonNull(entries.get(key)),
                outcome,
                requireNonNull(steps.get(key)).update().id()));
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
      noteIfGone(e);
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

  StepOutcome enrol(IdNumber reference, CourseId course, Step.Enrol step) {
    if (gone != null) {
      return new StepOutcome.NotTried(gone);
    }
    String detail = "user " + step.user() + ", role " + step.role();
    long entry = journal.begin(new Journal.Entry(site, reference, "enrol", detail));
    StepOutcome outcome = enrolled(course, step);
    journal.end(entry, outcome, course);
    return outcome;
  }

  private StepOutcome enrolled(CourseId course, Step.Enrol step) {
    try {
      client
          .enrolments()
          .enrolManually(List.of(new ManualEnrolment(step.user(), course, step.roleId())));
      return new StepOutcome.Done();
    } catch (MoodleException e) {
      noteIfGone(e);
      return gone == null && holdsRole(course, step) ? new StepOutcome.Done() : outcome(e);
    }
  }

  /** Concurrent enrolments can end in an error with the right data written. */
  private boolean holdsRole(CourseId course, Step.Enrol step) {
    try {
      return client.enrolments().participants(course, EnrolmentFilter.ANY).participants().stream()
          .anyMatch(p -> p.user().equals(step.user()) && p.roles().containsKey(step.role()));
    } catch (MoodleException unreadable) {
      return false;
    }
  }

  private void noteIfGone(MoodleException e) {
    if (e instanceof SiteUnavailableException) {
      gone = e.spoken();
    }
  }

  private Journal.Entry entry(IdNumber reference, Step.Change step) {
    String fields = String.join(", ", step.changes().stream().map(FieldChange::field).toList());
    return new Journal.Entry(site, reference, "change", fields);
  }

  private static SortedMap<IdNumber, StepOutcome> all(
      SortedMap<IdNumber, ?> steps, StepOutcome outcome) {
    SortedMap<IdNumber, StepOutcome> outcomes = new TreeMap<>();
    steps.keySet().forEach(key -> outcomes.put(key, outcome));
    return outcomes;
  }
}
