package fr.passerelle.sandbox.site;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is in one course, and in which state.
 *
 * @param now epoch seconds
 */
public record Roster(SiteState site, Course course, long now) {

  /** Everybody with an enrolment in whatever state; on the front page every account. */
  public List<Person> everybody() {
    if (course.frontPage()) {
      return site.all(Person.class).filter(person -> !person.deleted()).toList();
    }
    return people(enrolments());
  }

  /** Those with an enrolment that counts now. A suspended account does not matter here. */
  public List<Person> active() {
    return course.frontPage() ? everybody() : people(enrolments().filter(this::counts));
  }

  /** Those without an enrolment that counts now. */
  public List<Person> inactive() {
    Set<Person> active = new HashSet<>(active());
    return everybody().stream().filter(person -> !active.contains(person)).toList();
  }

  /** The roles that a person holds in the course itself, by id. */
  public List<Long> rolesOf(Person person) {
    return site.all(RoleHolding.class)
        .filter(held -> held.course() == course.id() && held.person() == person.id())
        .map(RoleHolding::role)
        .sorted()
        .toList();
  }

  /** The person's groups in the course. */
  public List<Group> groupsOf(Person person) {
    Set<Long> memberOf =
        site.all(GroupMembership.class)
            .filter(membership -> membership.person() == person.id())
            .map(GroupMembership::group)
            .collect(Collectors.toSet());
    return groups().filter(group -> memberOf.contains(group.id())).toList();
  }

  public Stream<Group> groups() {
    return site.all(Group.class).filter(group -> group.course() == course.id());
  }

  public Stream<EnrolmentMethod> methods() {
    return site.all(EnrolmentMethod.class).filter(method -> method.course() == course.id());
  }

  public boolean isEnrolled(long person) {
    return enrolments().anyMatch(enrolment -> enrolment.person() == person);
  }

  /** Whether a person has an enrolment here that counts now. */
  public boolean isActive(Person person) {
    return enrolments().anyMatch(it -> it.person() == person.id() && counts(it));
  }

  public Stream<Enrolment> enrolments() {
    return site.all(Enrolment.class).filter(enrolment -> enrolment.course() == course.id());
  }

  /** Whether an enrolment counts now. */
  public boolean counts(Enrolment enrolment) {
    return enrolment.runs(now)
        && site.find(EnrolmentMethod.class, enrolment.method())
            .filter(EnrolmentMethod::enabled)
            .isPresent();
  }

  private List<Person> people(Stream<Enrolment> enrolments) {
    return enrolments
        .map(enrolment -> site.get(Person.class, enrolment.person()))
        .filter(person -> !person.deleted())
        .distinct()
        .sorted(Comparator.comparingLong(Person::id))
        .toList();
  }
}
