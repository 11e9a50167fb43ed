package fr.passerelle.cli;

import fr.passerelle.moodle.NewCourse;
import fr.passerelle.provisioning.CoursePlan;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Step;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.SiteState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a plan promised, held against what the site holds. */
final class PlannedCourses {

  private final Plan plan;
  private final SiteState before;

  PlannedCourses(Plan plan, SiteState before) {
    this.plan = plan;
    this.before = before;
  }

  List<String> shortNames() {
    return plan.courses().stream().map(course -> wanted(course).shortName().value()).toList();
  }

  /** The references that no course carries. */
  List<String> lost(SiteState now) {
    return references().filter(reference -> carriers(now, reference).isEmpty()).toList();
  }

  /** The references, and the short names, that more than one course carries. */
  List<String> doubled(SiteState now) {
    List<String> doubled = new ArrayList<>();
    references().filter(key -> carriers(now, key).size() > 1).forEach(doubled::add);
    shortNames().stream()
        .filter(name -> now.all(Course.class).filter(c -> c.shortName().equals(name)).count() > 1)
        .forEach(doubled::add);
    return doubled;
  }

  /**
   * The courses that are not as planned, and what they hold instead, and whatever else has changed.
   *
   * @param titleEnd what was put behind every title since
   */
  List<String> different(SiteState now, String titleEnd) {
    List<String> different = new ArrayList<>();
    for (CoursePlan course : plan.courses()) {
      NewCourse wanted = wanted(course);
      for (Course found : carriers(now, course.reference().value())) {
        add(different, course, values(wanted, titleEnd), values(found, wanted));
        add(different, course, List.of(made(course)), List.of(found.format(), found.sections()));
        add(different, course, wantedStaff(course), staff(now, found));
      }
    }
    before
        .all(Course.class)
        .filter(course -> !Objects.equals(course, now.get(Course.class, course.id())))
        .forEach(course -> different.add("touched: " + course));
    return different;
  }

  private static NewCourse wanted(CoursePlan course) {
    return Stream.concat(
            course.steps(Step.Create.class).map(Step.Create::course),
            course.steps(Step.Duplicate.class).map(Step.Duplicate::course))
        .findFirst()
        .orElseThrow();
  }

  /** Format and sections of a copy are those of its template. */
  private Object[] made(CoursePlan course) {
    return course
        .steps(Step.Duplicate.class)
        .findFirst()
        .map(copy -> before.get(Course.class, copy.template().id().value()))
        .map(template -> new Object[] {template.format(), template.sections()})
        .orElseGet(() -> new Object[] {wanted(course).format(), (long) wanted(course).sections()});
  }

  private static void add(List<String> to, CoursePlan course, Object wanted, Object found) {
    if (!wanted.equals(found)) {
      to.add(course.reference() + ": wanted " + wanted + "\n  found  " + found);
    }
  }

  private static List<Object> values(NewCourse wanted, String titleEnd) {
    return List.of(
        wanted.shortName().value(),
        wanted.fullName() + titleEnd,
        Objects.requireNonNull(wanted.category()).value(),
        wanted.summary(),
        wanted.visible(),
        wanted.start().getEpochSecond(),
        Objects.requireNonNullElse(wanted.end(), Instant.EPOCH).getEpochSecond(),
        wanted.customFields());
  }

  private static List<Object> values(Course found, NewCourse wanted) {
    SortedMap<String, String> fields = new TreeMap<>(found.customFields());
    fields.keySet().retainAll(wanted.customFields().keySet());
    wanted.customFields().forEach((field, value) -> fields.putIfAbsent(field, unset(value)));
    return List.of(
        found.shortName(),
        found.fullName(),
        found.category(),
        found.summary(),
        found.visible(),
        found.start(),
        found.end(),
        fields);
  }

  /** A box that nobody has ticked holds nothing, and says 0. */
  private static String unset(String wanted) {
    return wanted.equals("0") ? wanted : "";
  }

  private static List<String> wantedStaff(CoursePlan course) {
    return course
        .steps(Step.Enrol.class)
        .flatMap(s -> Stream.of("enrolled " + s.user(), "role " + s.user() + " " + s.roleId()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Doubled rows show. */
  private static List<String> staff(SiteState now, Course course) {
    Stream<String> enrolled =
        now.all(Enrolment.class)
            .filter(it -> it.course() == course.id() && manual(now, it))
            .map(it -> "enrolled " + it.person());
    Stream<String> roles =
        now.all(RoleHolding.class)
            .filter(it -> it.course() == course.id())
            .map(it -> "role " + it.person() + " " + it.role());
    return Stream.concat(enrolled, roles).sorted().toList();
  }

  private static boolean manual(SiteState now, Enrolment enrolment) {
    return now.get(EnrolmentMethod.class, enrolment.method()).is(EnrolmentMethod.MANUAL);
  }

  private Stream<String> references() {
    return plan.courses().stream().map(course -> course.reference().value());
  }

  private static List<Course> carriers(SiteState now, String reference) {
    return now.all(Course.class).filter(it -> it.idNumber().equals(reference)).toList();
  }
}
