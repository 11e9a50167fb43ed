package fr.passerelle.provisioning;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ManualEnrolment;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.RefusedException;
import fr.passerelle.moodle.Roster;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives people their roles.
 *
 * <p>Moodle enrols all of a call or none, and a refusal does not say which one was meant; so a
 * refused call is halved until the culprit stands alone. Whatever the answer, the rosters say who
 * holds their role.
 */
final class Enrolling {

  private final MoodleClient client;
  private final ApplyRun run;

  Enrolling(MoodleClient client, ApplyRun run) {
    this.client = client;
    this.run = run;
  }

  /** One person to be enrolled in a course that is there. */
  record Place(IdNumber reference, CourseId course, Step.Enrol step) {

    ManualEnrolment enrolment() {
      return new ManualEnrolment(step.user(), course, step.roleId());
    }
  }

  void enrol(List<Place> places) {
    List<ManualEnrolment> all = places.stream().map(Place::enrolment).toList();
    int from = 0;
    for (List<ManualEnrolment> part : client.enrolments().partsToEnrol(all)) {
      send(places.subList(from, from + part.size()));
      from += part.size();
    }
  }

  private void send(List<Place> batch) {
    Message over = run.over();
    if (over != null) {
      batch.forEach(place -> end(place, new StepOutcome.NotTried(over)));
      return;
    }
    List<Long> entries = run.journal().begin(batch.stream().map(this::entry).toList());
    try {
      client.enrolments().enrolManually(batch.stream().map(Place::enrolment).toList());
      note(batch, entries, all(batch, new StepOutcome.Done()));
      batch.forEach(place -> end(place, new StepOutcome.Done()));
    } catch (MoodleException e) {
      run.noteIfGone(e);
      List<StepOutcome> outcomes = outcomes(batch, e);
      note(batch, entries, outcomes);
      goOn(batch, outcomes, e);
    }
  }

  private static List<StepOutcome> all(List<Place> batch, StepOutcome outcome) {
    return Collections.nCopies(batch.size(), outcome);
  }

  /** Concurrent enrolments can end in an error with the right data written. */
  private List<StepOutcome> outcomes(List<Place> batch, MoodleException e) {
    StepOutcome otherwise =
        e instanceof OutcomeUnknownException
            ? new StepOutcome.Unknown(e.spoken())
            : new StepOutcome.Failed(e.spoken());
    if (run.isGone()) {
      return all(batch, otherwise);
    }
    Set<CourseId> courses = batch.stream().map(Place::course).collect(Collectors.toSet());
    SortedMap<CourseId, Reading<Roster>> rosters =
        client.enrolments().participants(courses, EnrolmentFilter.ANY);
    return batch.stream()
        .map(
            place ->
                holdsRole(place, rosters.get(place.course())) ? new StepOutcome.Done() : otherwise)
        .toList();
  }

  private static boolean holdsRole(Place place, @Nullable Reading<Roster> roster) {
    return roster != null
        && roster.match(
            people ->
                people.participants().stream()
                    .anyMatch(
                        it ->
                            it.user().equals(place.step().user())
                                && it.roles().containsKey(place.step().role())),
            unreadable -> false);
  }

  /** Tries those apart that one of them may have kept out. */
  private void goOn(List<Place> batch, List<StepOutcome> outcomes, MoodleException e) {
    List<Place> left = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (batch.size() > 1 && isAboutOne(e) && !outcomes.get(i).isGood()) {
        left.add(batch.get(i));
      } else {
        end(batch.get(i), outcomes.get(i));
      }
    }
    if (!left.isEmpty()) {
      int middle = (left.size() + 1) / 2;
      send(left.subList(0, middle));
      if (middle < left.size()) {
        send(left.subList(middle, left.size()));
      }
    }
  }

  /** A token that is not let in would not be let in with less either. */
  private static boolean isAboutOne(MoodleException e) {
    return e instanceof RefusedException
        || (e instanceof AccessException access
            && !access.concernsEveryCall()
            && !access.errorCode().equals("accessexception"));
  }

  private void note(List<Place> batch, List<Long> entries, List<StepOutcome> outcomes) {
    List<Journal.Ending> endings = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      endings.add(new Journal.Ending(entries.get(i), outcomes.get(i), batch.get(i).course()));
    }
    run.journal().end(endings);
  }

  private void end(Place place, StepOutcome outcome) {
    run.end(place.reference(), place.step(), outcome, place.course());
  }

  private Journal.Entry entry(Place place) {
    String detail = "user " + place.step().user() + ", role " + place.step().role();
    return new Journal.Entry(run.site(), place.reference(), "enrol", detail);
  }
}
