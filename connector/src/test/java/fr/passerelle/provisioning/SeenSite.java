package fr.passerelle.provisioning;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Row;
import fr.passerelle.sandbox.site.SiteState;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that a site holds at one moment, row by row, as nobody but the site itself sees it. */
record SeenSite(List<Row> rows) {

  /** An address that two accounts have. */
  static final String TWIN = "agent003@example.org";

  private static final List<Class<? extends Row>> KINDS =
      List.of(
          Category.class,
          Course.class,
          Person.class,
          EnrolmentMethod.class,
          Enrolment.class,
          RoleHolding.class,
          CourseVisit.class,
          Group.class,
          GroupMembership.class);

  SeenSite {
    rows = List.copyOf(rows);
  }

  static SeenSite of(TestSite site) {
    SiteState state = site.sandbox.state();
    return new SeenSite(KINDS.stream().<Row>flatMap(state::all).toList());
  }

  /** A site that people are at work on, where two of them share an address. */
  static TestSite atWork(TestSite site) {
    site.sandbox.letPeopleEnrol();
    site.sandbox.put(ByHand.twin(9001, "jumelle", TWIN));
    return site;
  }

  /** Everything that is not one of these courses, or in it. */
  List<Row> besides(Collection<Long> courses) {
    return rows.stream().filter(row -> !courses.contains(course(row))).toList();
  }

  /** What stands in these courses beside the courses themselves: it may only become more. */
  List<Row> within(Collection<Long> courses) {
    return rows.stream()
        .filter(row -> !(row instanceof Course) && courses.contains(course(row)))
        .toList();
  }

  List<Long> carrying(Set<String> references) {
    return courses().filter(it -> references.contains(it.idNumber())).map(Course::id).toList();
  }

  Stream<Course> courses() {
    return rows.stream().filter(Course.class::isInstance).map(Course.class::cast);
  }

  /** The course that a row is about; -1 where it is about none. */
  private long course(Row row) {
    if (row instanceof Course it) {
      return it.id();
    } else if (row instanceof EnrolmentMethod it) {
      return it.course();
    } else if (row instanceof Enrolment it) {
      return it.course();
    } else if (row instanceof RoleHolding it) {
      return it.course();
    } else if (row instanceof CourseVisit it) {
      return it.course();
    } else if (row instanceof Group it) {
      return it.course();
    } else if (row instanceof GroupMembership it) {
      return group(it.group()).course();
    }
    return -1;
  }

  private Group group(long id) {
    return rows.stream()
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .filter(group -> group.id() == id)
        .findFirst()
        .orElseThrow();
  }
}
