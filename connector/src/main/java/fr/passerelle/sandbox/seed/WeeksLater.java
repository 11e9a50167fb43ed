package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens when some weeks go by: people enrol in the courses that wait for them, those with an
 * idnumber, outside of templates and the bin, in which nobody learns yet.
 *
 * <p>Each course's tutors have a group each; a course without tutors is given two. One tutor
 * follows 20 active learners, two follow 12 and 8. Two more enrolments are suspended, and every
 * second course has a learner in no group.
 */
public final class WeeksLater {

  private static final Set<String> NOT_SESSIONS = Set.of("Gabarit", "Corbeille");

  /** How many learners each tutor has, by the number of tutors; further tutors have none. */
  private static final List<List<Integer>> SIZES = List.of(List.of(20), List.of(12, 8));

  private final Site site;
  private final Transaction data;

  public WeeksLater(Site site, Transaction data) {
    this.site = site;
    this.data = data;
  }

  /**
   * Enrols them.
   *
   * @return how many learners enrolled, over all courses
   */
  public int pass() {
    List<Course> waiting = data.state().all(Course.class).filter(this::waits).toList();
    int enrolled = 0;
    for (int ordinal = 0; ordinal < waiting.size(); ordinal++) {
      enrolled += fill(waiting.get(ordinal), ordinal);
    }
    return enrolled;
  }

  private boolean waits(Course course) {
    return !course.frontPage()
        && !course.idNumber().isEmpty()
        && data.state()
            .find(Category.class, course.category())
            .filter(category -> !NOT_SESSIONS.contains(category.name()))
            .isPresent()
        && holders(course, site.profile().learner().id()).isEmpty();
  }

  private int fill(Course course, int ordinal) {
    Classroom room = new Classroom(site, data, course);
    List<Person> tutors = tutors(course);
    List<Person> agents = agentsFrom(ordinal, course);
    int next = 0;
    List<Integer> sizes = SIZES.get(Math.min(tutors.size(), SIZES.size()) - 1);
    for (int i = 0; i < tutors.size(); i++) {
      Group group = room.tutor(tutors.get(i), "Groupe " + (char) ('A' + i));
      int size = i < sizes.size() ? sizes.get(i) : 0;
      room.learners(agents.subList(next, next + size), group);
      next += size;
    }
    Group first = room.group("Groupe A");
    room.suspendedLearner(agents.get(next++), first);
    room.suspendedLearner(agents.get(next++), first);
    if (ordinal % 2 == 1) {
      room.learner(agents.get(next++));
    }
    return next;
  }

  private List<Person> tutors(Course course) {
    List<Person> tutors = holders(course, site.profile().tutor().id());
    People people = new People(data.state());
    return tutors.isEmpty()
        ? List.of(people.named("camille.durand"), people.named("claude.martin"))
        : tutors;
  }

  private List<Person> holders(Course course, long role) {
    return data.state()
        .all(RoleHolding.class)
        .filter(held -> held.course() == course.id() && held.role() == role)
        .map(held -> data.state().get(Person.class, held.person()))
        .filter(person -> !person.deleted())
        .toList();
  }

  /** Every course begins with other people, and nobody who is there already learns there. */
  private List<Person> agentsFrom(int ordinal, Course course) {
    Set<Long> there =
        site.roster(data.state(), course).everybody().stream()
            .map(Person::id)
            .collect(Collectors.toSet());
    List<Person> agents = new ArrayList<>(new People(data.state()).agents());
    Collections.rotate(agents, -7 * ordinal);
    agents.removeIf(agent -> there.contains(agent.id()));
    return agents;
  }
}
