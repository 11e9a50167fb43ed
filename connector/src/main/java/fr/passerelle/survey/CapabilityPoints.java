package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.COURSE_GROUPS;
import static fr.passerelle.survey.Work.COUNT;
import static fr.passerelle.survey.Work.PAY;
import static fr.passerelle.survey.Work.SYNC;

import fr.passerelle.moodle.Effect;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.ShownCourse;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which capabilities the token's user holds, seen from what is shown and what is not. Moodle has no
 * function that tells; some of them can't be seen without writing, and then that is said.
 */
final class CapabilityPoints {

  private static final String NOT_PERMITTED = "nopermissions";

  private final Observed seen;
  private final PeoplePoints people;
  private final List<Point> points = new ArrayList<>();

  private CapabilityPoints(Observed seen) {
    this.seen = seen;
    this.people = new PeoplePoints(seen);
  }

  static List<Point> of(Observed seen) {
    return new CapabilityPoints(seen).all();
  }

  private List<Point> all() {
    add("moodle/course:view", view());
    add("moodle/course:viewhiddencourses", viewHiddenCourses());
    add("moodle/category:viewhiddencategories", viewHiddenCategories());
    add("moodle/course:update", update());
    add("moodle/course:viewparticipants", viewParticipants());
    add("moodle/site:accessallgroups", accessAllGroups());
    add("moodle/course:enrolreview", enrolReview());
    add("moodle/user:viewdetails", people.viewDetails());
    add("moodle/site:viewuseridentity", people.viewIdentity());
    add("moodle/user:viewhiddendetails", people.viewHiddenDetails());
    add("moodle/course:viewhiddenuserfields", people.viewHiddenFields());
    addManageGroups();
    Arrays.stream(ServiceFunction.values())
        .filter(function -> function.effect() == Effect.WRITE)
        .forEach(this::addUntried);
    return points;
  }

  private void add(String capability, Finding finding) {
    points.add(new Point(Area.CAPABILITIES, "capability." + capability, finding));
  }

  /** What only a write would show. */
  private void addUntried(ServiceFunction write) {
    List<String> unseen =
        write.capabilities().stream()
            .filter(it -> points.stream().noneMatch(p -> p.id().equals("capability." + it)))
            .toList();
    if (!unseen.isEmpty()) {
      Message needs = Message.of("survey.writing", write.wireName(), String.join(", ", unseen));
      points.add(
          new Point(Area.CAPABILITIES, "writing." + write.wireName(), new Finding.Untried(needs)));
    }
  }

  static Finding untried(String capability) {
    return new Finding.Untried(Message.of("survey.capability-untried", capability));
  }

  static Finding good(String capability, Message seen) {
    return new Finding.Good(Message.of("survey.capability", capability, seen));
  }

  static Message missing(String capability, Message seen) {
    return Message.of("survey.capability-missing", capability, seen);
  }

  static Message allow(String capability) {
    return Message.of("survey.allow", capability);
  }

  private Finding view() {
    String capability = "moodle/course:view";
    int barred = seen.courses().size() - seen.enteredCourses().size();
    if (barred > 0) {
      return new Finding.Stopping(
          missing(capability, Message.of("survey.barred", barred, seen.courses().size())),
          allow(capability),
          Work.all());
    }
    return seen.courses().isEmpty()
        ? untried(capability)
        : good(capability, Message.of("survey.entered", seen.courses().size()));
  }

  /** The site counts the courses of a category, the hidden ones too. */
  private Finding viewHiddenCourses() {
    String capability = "moodle/course:viewhiddencourses";
    Optional<CategoryLook> shortest =
        seen.looks().stream().max(Comparator.comparingInt(CategoryLook::unseen));
    if (shortest.isPresent() && shortest.get().unseen() > 0) {
      return new Finding.Stopping(
          missing(capability, hiddenCourses(shortest.get())), allow(capability), Work.all());
    }
    long hidden = seen.courses().stream().filter(ShownCourse::hidden).count();
    return hidden == 0
        ? untried(capability)
        : good(capability, Message.of("survey.hidden-shown", hidden));
  }

  private Message hiddenCourses(CategoryLook look) {
    int counted = look.category().courses();
    return Message.of(
        "survey.hidden-courses",
        seen.tree().path(look.category().category().id()),
        counted,
        counted - look.unseen());
  }

  private Finding viewHiddenCategories() {
    String capability = "moodle/category:viewhiddencategories";
    return seen.hiddenCategories()
        .match(
            may ->
                may
                    ? good(capability, Message.of("survey.hidden-categories-listed"))
                    : new Finding.Lacking(
                        missing(capability, Message.of("survey.hidden-categories")),
                        Message.of("survey.lack-hidden-categories"),
                        allow(capability),
                        Work.all()),
            failure -> silent(capability, failure),
            () -> untried(capability));
  }

  private Finding update() {
    String capability = "moodle/course:update";
    List<ShownCourse> entered = seen.enteredCourses();
    long mute = entered.stream().filter(course -> !course.tellsIdNumber()).count();
    if (mute > 0) {
      return new Finding.Stopping(
          missing(capability, Message.of("survey.no-idnumbers", mute, entered.size())),
          allow(capability),
          Work.all());
    }
    return entered.isEmpty()
        ? untried(capability)
        : good(capability, Message.of("survey.idnumbers", entered.size()));
  }

  private Finding viewParticipants() {
    String capability = "moodle/course:viewparticipants";
    boolean refused =
        seen.rosters().stream().anyMatch(look -> look.people().failedWith(NOT_PERMITTED));
    long read = seen.rosters().stream().filter(look -> look.people().isTold()).count();
    if (refused) {
      return new Finding.Stopping(
          missing(capability, Message.of("survey.rosters-refused")), allow(capability), Work.all());
    }
    return read == 0
        ? untried(capability)
        : good(capability, Message.of("survey.rosters-read", read));
  }

  private Finding accessAllGroups() {
    String capability = "moodle/site:accessallgroups";
    return seen.allGroups()
        .match(
            may ->
                may
                    ? good(capability, Message.of("survey.groups-shown"))
                    : new Finding.Lacking(
                        missing(capability, Message.of("survey.groups-refused")),
                        Message.of("survey.lack-groups"),
                        allow(capability),
                        SYNC,
                        COUNT,
                        PAY),
            failure -> silent(capability, failure),
            () -> untried(capability));
  }

  private Finding enrolReview() {
    String capability = "moodle/course:enrolreview";
    return seen.active()
        .match(
            people -> good(capability, Message.of("survey.states-told")),
            failure ->
                failure.errorCode().equals(NOT_PERMITTED)
                    ? new Finding.Lacking(
                        missing(capability, Message.of("survey.states-refused")),
                        Message.of("survey.lack-states"),
                        allow(capability),
                        SYNC,
                        COUNT,
                        PAY)
                    : silent(capability, failure),
            () -> untried(capability));
  }

  /** Only where groups can be asked for: without that, tutors get no groups anyway. */
  private void addManageGroups() {
    String capability = "moodle/course:managegroups";
    Asked<?> groups = seen.trials().getOrDefault(COURSE_GROUPS, Asked.not());
    if (groups.isTold()) {
      add(capability, good(capability, Message.of("survey.groups-listed")));
    } else if (groups.failedWith(NOT_PERMITTED)) {
      add(
          capability,
          new Finding.Remark(
              missing(capability, Message.of("survey.groups-not-listed")), allow(capability)));
    }
  }

  static Finding silent(String capability, MoodleException failure) {
    return new Finding.Untried(
        Message.of("survey.capability-silent", capability, failure.reason()));
  }
}
