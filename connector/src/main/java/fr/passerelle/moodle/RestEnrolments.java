package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Enrolments} over REST. */
final class RestEnrolments implements Enrolments {

  private static final String ENROLMENTS = "enrolments";
  private static final ReplyReader<List<Participant>> PEOPLE = ParticipantOnWire.people();

  private final Caller caller;
  private final SeveralAtOnce several;
  private final Supplier<SiteInfo> site;

  RestEnrolments(Caller caller, SeveralAtOnce several, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.several = several;
    this.site = site;
  }

  @Override
  public Roster participants(CourseId course, EnrolmentFilter filter) {
    return required(participants(List.of(course), filter).get(course), "roster").orThrow();
  }

  @Override
  public SortedMap<CourseId, Reading<Roster>> participants(
      Collection<CourseId> courses, EnrolmentFilter filter) {
    boolean lastAccess = tellsLastAccess();
    List<RosterCall> asked =
        new TreeSet<>(courses).stream().map(course -> asked(course, filter, lastAccess)).toList();
    List<Reading<List<Participant>>> readings =
        several.readEach(asked.stream().map(RosterCall::whole).toList(), PEOPLE);
    SortedMap<CourseId, Reading<Roster>> rosters = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      rosters.put(asked.get(i).course(), roster(asked.get(i), readings.get(i)));
    }
    return Collections.unmodifiableSortedMap(rosters);
  }

  private static RosterCall asked(CourseId course, EnrolmentFilter filter, boolean lastAccess) {
    requireNoFrontPage(course);
    return new RosterCall(course, filter, lastAccess);
  }

  private static void requireNoFrontPage(CourseId course) {
    if (course.isFrontPage()) {
      throw new IllegalArgumentException("everybody is a participant of the front page");
    }
  }

  private Reading<Roster> roster(RosterCall asked, Reading<List<Participant>> whole) {
    return whole.match(
        people -> new Reading.Value<>(Roster.of(people)),
        failure ->
            RosterReading.isUnrenderable(failure)
                ? byPages(asked, failure)
                : new Reading.Failure<>(failure));
  }

  private Reading<Roster> byPages(RosterCall asked, MoodleException failure) {
    try {
      return new Reading.Value<>(new RosterReading(caller, asked, PEOPLE).byPages(failure));
    } catch (MoodleException e) {
      return new Reading.Failure<>(e);
    }
  }

  private record Place(long id) {

    UserId user() {
      return new UserId(id);
    }
  }

  private static final ReplyReader<List<UserId>> IDS = Wire.listOf(Place.class, Place::user);

  @Override
  public SortedMap<CourseId, Reading<Boolean>> fallShort(SortedMap<CourseId, Roster> rosters) {
    List<CourseId> courses = List.copyOf(rosters.keySet());
    List<Call> calls = new ArrayList<>();
    for (CourseId course : courses) {
      RosterCall asked = asked(course, EnrolmentFilter.ANY, false);
      int places = required(rosters.get(course), "roster").participants().size();
      for (RosterCall.Direction direction : RosterCall.Direction.values()) {
        calls.add(asked.beyond(places, direction));
      }
    }
    List<Reading<List<UserId>>> beyond = several.readEach(calls, IDS);
    SortedMap<CourseId, Reading<Boolean>> lacking = new TreeMap<>();
    for (int i = 0; i < courses.size(); i++) {
      Set<UserId> known = users(required(rosters.get(courses.get(i)), "roster"));
      Reading<Boolean> first = beyond.get(2 * i).map(ids -> holdsAny(ids, known));
      Reading<Boolean> last = beyond.get(2 * i + 1).map(ids -> holdsAny(ids, known));
      lacking.put(courses.get(i), either(first, last));
    }
    return Collections.unmodifiableSortedMap(lacking);
  }

  private static Set<UserId> users(Roster roster) {
    Set<UserId> users = new HashSet<>();
    roster.participants().forEach(person -> users.add(person.user()));
    return users;
  }

  /** Somebody known proves a gap before; somebody new has come since. */
  private static boolean holdsAny(List<UserId> beyond, Set<UserId> known) {
    return beyond.stream().anyMatch(known::contains);
  }

  private static Reading<Boolean> either(Reading<Boolean> one, Reading<Boolean> other) {
    return one.match(yes -> yes ? one : other, failure -> one);
  }

  @Override
  public Optional<SortedMap<CourseId, Reading<Integer>>> toldTotals(Collection<CourseId> courses) {
    if (!several.isOffered() || !site.get().offers(ServiceFunction.PARTICIPANTS_TABLE.wireName())) {
      return Optional.empty();
    }
    List<CourseId> asked = List.copyOf(new TreeSet<>(courses));
    asked.forEach(RestEnrolments::requireNoFrontPage);
    List<Reading<Integer>> totals =
        several.readWithin(
            asked.stream().map(ParticipantsTable::of).toList(), ParticipantsTable.TOTAL);
    SortedMap<CourseId, Reading<Integer>> told = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      told.put(asked.get(i), totals.get(i));
    }
    return Optional.of(Collections.unmodifiableSortedMap(told));
  }

  @Override
  public SortedMap<CourseId, Reading<Boolean>> showAllGroups(Collection<CourseId> courses) {
    List<CourseId> asked = List.copyOf(new TreeSet<>(courses));
    List<Call> calls =
        asked.stream()
            .map(course -> asked(course, EnrolmentFilter.ANY, false).oneOfNoGroup())
            .toList();
    List<Reading<List<UserId>>> answers = several.readEach(calls, IDS);
    SortedMap<CourseId, Reading<Boolean>> shown = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      shown.put(asked.get(i), answers.get(i).match(RestEnrolments::yes, RestEnrolments::refused));
    }
    return Collections.unmodifiableSortedMap(shown);
  }

  private static Reading<Boolean> yes(List<UserId> anybody) {
    return new Reading.Value<>(true);
  }

  private static Reading<Boolean> refused(MoodleException failure) {
    if (failure instanceof AccessException && failure.errorCode().equals("nopermissions")) {
      return new Reading.Value<>(false);
    }
    return RosterReading.isUnrenderable(failure)
        ? new Reading.Value<>(true)
        : new Reading.Failure<>(failure);
  }

  /** A release that can't be read counts as old: not knowing the last access is never wrong. */
  private boolean tellsLastAccess() {
    return site.get().isAtLeast(3, 6);
  }

  private record Method(long id, @Nullable String type, @Nullable String name) {

    EnrolmentMethod value() {
      if (id < 1) {
        throw new IllegalArgumentException("no instance id");
      }
      return new EnrolmentMethod(id, required(type, "type"), required(name, "name"));
    }
  }

  @Override
  public List<EnrolmentMethod> methods(CourseId course) {
    Arguments arguments = Arguments.none().with("courseid", course.value());
    Call call = new Call(ServiceFunction.ENROLMENT_METHODS, Subject.course(course), arguments);
    return List.copyOf(caller.call(call, Wire.listOf(Method.class, Method::value)));
  }

  @Override
  public List<List<ManualEnrolment>> partsToEnrol(List<ManualEnrolment> enrolments) {
    return CallSize.parts(ENROLMENTS, enrolments, RestEnrolments::arguments);
  }

  @Override
  public void enrolManually(List<ManualEnrolment> enrolments) {
    TreeSet<CourseId> courses = new TreeSet<>();
    enrolments.forEach(enrolment -> courses.add(enrolment.course()));
    if (courses.stream().anyMatch(CourseId::isFrontPage)) {
      throw new IllegalArgumentException("the front page is never written to");
    }
    List<Arguments> structures = enrolments.stream().map(RestEnrolments::arguments).toList();
    Call call =
        new Call(
            ServiceFunction.ENROL_MANUALLY,
            Subject.enrolments(courses),
            Arguments.none().withEach(ENROLMENTS, structures));
    CallSize.requireWhole(call);
    caller.call(call, Wire.nothing());
  }

  private static Arguments arguments(ManualEnrolment enrolment) {
    return Arguments.none()
        .with("roleid", enrolment.role().value())
        .with("userid", enrolment.user().value())
        .with("courseid", enrolment.course().value());
  }
}
