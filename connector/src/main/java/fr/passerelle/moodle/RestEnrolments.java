package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Enrolments} over REST. */
final class RestEnrolments implements Enrolments {

  private final Caller caller;
  private final Supplier<SiteInfo> site;

  RestEnrolments(Caller caller, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.site = site;
  }

  @Override
  public Roster participants(CourseId course, EnrolmentFilter filter) {
    requireCourse(course);
    return new RosterReading(caller, course, filter, tellsLastAccess()).read();
  }

  private static void requireCourse(CourseId course) {
    if (course.isFrontPage()) {
      throw new IllegalArgumentException("everybody is a participant of the front page");
    }
  }

  @Override
  public boolean showsAllGroups(CourseId course) {
    requireCourse(course);
    try {
      return new RosterReading(caller, course, EnrolmentFilter.ANY, false).mayAskByGroup();
    } catch (AccessException e) {
      if (e.errorCode().equals("nopermissions")) {
        return false;
      }
      throw e;
    }
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
            Arguments.none().withEach("enrolments", structures));
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
