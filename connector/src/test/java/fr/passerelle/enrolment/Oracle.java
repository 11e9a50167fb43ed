package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.SiteState;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the counts of a course should be, taken straight from the rows of the site: no wire, no
 * roster, no facts.
 *
 * @param now epoch seconds
 */
record Oracle(SiteState site, Profile profile, CourseId course, long now) {

  /** As {@link TestRoster#said} and {@link TestRoster#saidByGroup} say it. */
  String said() {
    return figures(person -> true) + " | " + byGroup();
  }

  static String said(CourseCount count) {
    return TestRoster.said(count.whole()) + " | " + TestRoster.saidByGroup(count);
  }

  private String byGroup() {
    Set<Long> tutored =
        groups()
            .filter(group -> !tutors(group.id()).isEmpty())
            .map(Group::id)
            .collect(Collectors.toSet());
    String groups =
        groups()
            .filter(group -> members(group.id()).stream().anyMatch(this::isEnrolled))
            .map(
                group ->
                    group.name()
                        + tutors(group.id())
                        + " "
                        + figures(members(group.id())::contains))
            .collect(Collectors.joining(", "));
    return groups
        + " none "
        + figures(person -> !tutored.isEmpty() && groupsOf(person, tutored) == 0)
        + " several "
        + figures(person -> groupsOf(person, tutored) > 1);
  }

  private String figures(Predicate<Long> whom) {
    List<Long> learners = learners().filter(whom).toList();
    List<Long> active = learners.stream().filter(this::isActive).toList();
    long came =
        active.stream()
            .filter(
                person ->
                    site.all(CourseVisit.class)
                        .anyMatch(it -> it.course() == id() && it.person() == person))
            .count();
    return learners.size() + " " + active.size() + " " + came;
  }

  /** How many active learners came by each instance whose name tells a session. */
  SortedMap<String, Long> sessions() {
    SortedMap<String, Long> sessions = new TreeMap<>();
    site.all(EnrolmentMethod.class)
        .filter(it -> it.course() == id() && it.name().startsWith("GAIA-PARTICIPANT_"))
        .forEach(it -> sessions.put(it.name(), activeBy(it)));
    return sessions;
  }

  private long activeBy(EnrolmentMethod method) {
    return learners()
        .filter(person -> !site.get(Person.class, person).suspended())
        .filter(
            person -> enrolments(person).anyMatch(it -> it.method() == method.id() && counts(it)))
        .count();
  }

  /** Whether a learner has another role too. */
  boolean mixesRoles() {
    return site.all(Person.class)
        .filter(person -> !person.deleted())
        .map(Person::id)
        .filter(this::isEnrolled)
        .map(this::roles)
        .anyMatch(held -> held.size() > 1 && held.contains(profile.learner().shortName()));
  }

  private Stream<Long> learners() {
    return site.all(Person.class)
        .filter(person -> !person.deleted())
        .map(Person::id)
        .filter(this::isEnrolled)
        .filter(person -> roles(person).contains(profile.learner().shortName()))
        .filter(person -> roles(person).size() == 1);
  }

  private Set<String> roles(long person) {
    return site.all(RoleHolding.class)
        .filter(it -> it.course() == id() && it.person() == person)
        .map(it -> profile.role(it.role()).shortName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isEnrolled(long person) {
    return !site.get(Person.class, person).deleted() && enrolments(person).findAny().isPresent();
  }

  private Stream<Enrolment> enrolments(long person) {
    return site.all(Enrolment.class).filter(it -> it.course() == id() && it.person() == person);
  }

  private boolean isActive(long person) {
    return !site.get(Person.class, person).suspended() && enrolments(person).anyMatch(this::counts);
  }

  private boolean counts(Enrolment it) {
    return !it.suspended()
        && it.start() <= now
        && (it.end() == 0 || it.end() > now)
        && site.get(EnrolmentMethod.class, it.method()).enabled();
  }

  private Stream<Group> groups() {
    return site.all(Group.class).filter(group -> group.course() == id());
  }

  private Set<Long> members(long group) {
    return site.all(GroupMembership.class)
        .filter(it -> it.group() == group)
        .map(GroupMembership::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Long> tutors(long group) {
    return members(group).stream()
        .filter(this::isEnrolled)
        .filter(person -> roles(person).contains(profile.tutor().shortName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long groupsOf(long person, Set<Long> among) {
    return among.stream().filter(group -> members(group).contains(person)).count();
  }

  private long id() {
    return course.value();
  }
}
