package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a course that is there already a request's own: writes the request's reference into its
 * idnumber, and nothing else. What the request wants otherwise is shown, and stays somebody else's
 * until it is overwritten.
 */
public final class Adopter {

  private final MoodleClient client;
  private final SiteObserver observer;
  private final Journal journal;
  private final SiteName site;

  public Adopter(MoodleClient client, SiteObserver observer, Journal journal, SiteName site) {
    this.client = client;
    this.observer = observer;
    this.journal = journal;
    this.site = site;
  }

  /**
   * The courses that may be what a request asks for, in its category; none where a course carries
   * its reference.
   */
  public List<Lookalike> candidates(Desired desired, IdNumber reference) {
    return observer
        .observe(SiteQuestions.about(desired))
        .lookalikes()
        .getOrDefault(reference, List.of());
  }

  /** The course of a number; empty where the site shows none. */
  public Optional<Course> find(CourseId id) {
    return client.courses().byId(id);
  }

  /** The course of exactly this short name; empty where the site shows none. */
  public Optional<Course> find(ShortName shortName) {
    return client.courses().takingShortName(List.of(shortName)).values().stream()
        .flatMap(List::stream)
        .filter(course -> course.shortName().equals(shortName))
        .findFirst();
  }

  /**
   * What adopting a course would mean. READs only.
   *
   * @param desired holds the request's course
   */
  public Adoption look(Desired desired, IdNumber reference, Course course) {
    ObservedSite observed = observer.observe(SiteQuestions.about(desired));
    List<FieldChange> differences =
        desired.courses().stream()
            .filter(wanted -> wanted.idNumber().equals(reference))
            .map(wanted -> KeptFields.of(wanted, observed.fieldTypes()))
            .flatMap(kept -> Differences.between(kept, course).changes().stream())
            .toList();
    List<Course> holders = observed.courses().getOrDefault(reference, List.of());
    return new Adoption(reference, course, differences, problems(reference, course, holders));
  }

  private static List<Problem> problems(IdNumber reference, Course course, List<Course> holders) {
    String id = course.id().toString();
    IdNumber held = course.idNumber();
    if (reference.equals(held)) {
      return problem(reference, id, Message.of("provisioning.adopt-done", id));
    }
    if (held != null) {
      return problem(reference, id, Message.of("provisioning.adopt-other", id, held.value()));
    }
    return holders.isEmpty()
        ? List.of()
        : problem(
            reference,
            id,
            Message.of(
                "provisioning.adopt-taken",
                Planner.ids(holders.stream().map(Course::id).toList())));
  }

  private static List<Problem> problem(IdNumber reference, String course, Message message) {
    return List.of(
        Problem.error(
            reference.value(), "idnumber", course, message, Message.of("provisioning.adopt-hint")));
  }

  /**
   * Writes the idnumber, in one WRITE that is sent once, and reads it back.
   *
   * @throws StalePlanException if the course, or who carries the reference, is no longer as it was
   *     looked at; nothing was sent
   * @throws SiteBusyException if another run is writing; nothing was sent
   * @throws IllegalArgumentException if the adoption is not possible
   * @throws MoodleException if the site can't be read before anything is sent
   */
  public StepOutcome adopt(Adoption adoption) {
    if (!adoption.isPossible()) {
      throw new IllegalArgumentException("not to be adopted: " + adoption.problems());
    }
    Journal.Hold hold = journal.hold(site);
    try {
      Course course = adoption.course();
      if (!find(course.id()).equals(Optional.of(course)) || !holders(adoption).isEmpty()) {
        throw new StalePlanException();
      }
      String detail = course.shortName().value();
      long entry = journal.begin(new Journal.Entry(site, adoption.reference(), "adopt", detail));
      StepOutcome outcome = sent(adoption);
      journal.end(entry, outcome, outcome.isGood() ? course.id() : null);
      return outcome;
    } finally {
      hold.close();
    }
  }

  private StepOutcome sent(Adoption adoption) {
    CourseUpdate update = CourseUpdate.nothing(adoption.course().id()).named(adoption.reference());
    try {
      Map<CourseId, CourseWarning> refused = client.courses().update(List.of(update));
      for (CourseWarning warning : refused.values()) {
        return new StepOutcome.Failed(
            Message.of("provisioning.refused", warning.code(), warning.message()));
      }
      return outcome(adoption, holders(adoption));
    } catch (OutcomeUnknownException lost) {
      return new StepOutcome.Unknown(lost.spoken());
    } catch (MoodleException e) {
      return new StepOutcome.Failed(e.spoken());
    }
  }

  private static StepOutcome outcome(Adoption adoption, List<Course> holders) {
    if (holders.size() > 1) {
      return new StepOutcome.Failed(ReadBack.duplicates(holders));
    }
    return holders.stream().anyMatch(it -> it.id().equals(adoption.course().id()))
        ? new StepOutcome.Done()
        : new StepOutcome.Failed(
            Message.of("provisioning.adopt-unseen", adoption.course().id().toString()));
  }

  private List<Course> holders(Adoption adoption) {
    return client.courses().byIdNumber(List.of(adoption.reference())).values().stream()
        .flatMap(List::stream)
        .toList();
  }
}
