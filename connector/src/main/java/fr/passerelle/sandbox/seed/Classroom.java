package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.Transaction;
import java.util.List;

/** A course into which people are put. */
record Classroom(Site site, Transaction data, Course course) {

  /** In seconds. */
  static final long DAY = 86_400;

  private static final long SOON = 60 * DAY;

  EnrolmentMethod method(String type, String name, boolean open) {
    return data.insert(
        EnrolmentMethod.class, id -> new EnrolmentMethod(id, course.id(), type, name, true, open));
  }

  Group group(String name) {
    return site.roster(data.state(), course)
        .groups()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseGet(() -> data.insert(Group.class, id -> new Group(id, course.id(), name, "", "")));
  }

  /** A tutor with a group of their own. */
  Group tutor(Person tutor, String groupName) {
    staff(tutor, site.profile().tutor());
    Group group = group(groupName);
    join(group, tutor);
    return group;
  }

  void staff(Person person, Role role) {
    if (!site.roster(data.state(), course).isEnrolled(person.id())) {
      enrol(person, method(EnrolmentMethod.MANUAL), false, 0, 0);
    }
    give(person, role);
  }

  /** Learners who are active now, most of whom have opened the course. */
  void learners(List<Person> people, Group group) {
    for (Person person : people) {
      learner(person);
      join(group, person);
      if (person.id() % 5 != 0) {
        visit(person);
      }
    }
  }

  void learner(Person person) {
    enrol(person, learnersMethod(), false, 0, 0);
    give(person, site.profile().learner());
  }

  void suspendedLearner(Person person, Group group) {
    enrol(person, learnersMethod(), true, 0, 0);
    give(person, site.profile().learner());
    join(group, person);
  }

  void futureLearner(Person person, Group group) {
    enrol(person, learnersMethod(), false, site.now() + SOON, 0);
    give(person, site.profile().learner());
    join(group, person);
  }

  void formerLearner(Person person, Group group) {
    enrol(person, learnersMethod(), false, 0, site.now() - DAY);
    give(person, site.profile().learner());
    join(group, person);
  }

  /** Enrols by the manual method, whichever way the person came in before. */
  void enrolManually(Person person) {
    enrol(person, method(EnrolmentMethod.MANUAL), false, 0, 0);
  }

  void join(Group group, Person person) {
    data.insert(GroupMembership.class, id -> new GroupMembership(id, group.id(), person.id()));
  }

  void give(Person person, Role role) {
    if (!site.roster(data.state(), course).rolesOf(person).contains(role.id())) {
      data.insert(
          RoleHolding.class, id -> new RoleHolding(id, course.id(), person.id(), role.id()));
    }
  }

  private void visit(Person person) {
    long time = site.now() - person.id() % 20 * DAY;
    data.insert(CourseVisit.class, id -> new CourseVisit(id, course.id(), person.id(), time));
  }

  private void enrol(Person person, EnrolmentMethod by, boolean suspended, long start, long end) {
    data.insert(
        Enrolment.class,
        id -> new Enrolment(id, by.id(), course.id(), person.id(), suspended, start, end));
  }

  private EnrolmentMethod learnersMethod() {
    return site.roster(data.state(), course)
        .methods()
        .filter(method -> method.is(EnrolmentMethod.SELF) && method.open())
        .findFirst()
        .orElseGet(() -> method(EnrolmentMethod.MANUAL));
  }

  private EnrolmentMethod method(String type) {
    return site.roster(data.state(), course)
        .methods()
        .filter(method -> method.is(type))
        .findFirst()
        .orElseThrow();
  }
}
