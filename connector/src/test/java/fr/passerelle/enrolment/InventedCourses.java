package fr.passerelle.enrolment;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Courses of every kind that makes counting hard, out of a seed: of no people, of staff alone, with
 * tutors, groups, several roles or none for one person, several ways in, enrolments and accounts in
 * every state, two courses of the same names.
 */
final class InventedCourses {

  private final Sandbox sandbox;
  private final Profile kind;
  private final Random random;
  private final long now;
  private long next = 50_000;

  InventedCourses(Sandbox sandbox, Profile kind, long seed, long now) {
    this.sandbox = sandbox;
    this.kind = kind;
    this.random = new Random(seed);
    this.now = now;
  }

  void open(int howMany, long category) {
    List<Person> people =
        new ArrayList<>(
            sandbox.state().all(Person.class).filter(it -> it.id() > 20 && !it.deleted()).toList());
    people.stream().filter(it -> random.nextInt(9) == 0).forEach(it -> sandbox.put(locked(it)));
    for (int i = 0; i < howMany; i++) {
      Collections.shuffle(people, random);
      String name = random.nextInt(12) == 0 ? "ALIKE" : "INV & l'été " + i;
      course(name, random.nextInt(4) == 0 ? "" : "N&" + name, category, people);
    }
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private void course(String shortName, String idNumber, long category, List<Person> people) {
    long id = next++;
    sandbox.put(
        new Course(
            id,
            category,
            shortName,
            shortName,
            idNumber,
            "",
            "topics",
            true,
            now,
            0,
            3,
            "",
            new TreeMap<>(),
            false,
            now,
            now,
            new TreeMap<>()));
    List<EnrolmentMethod> ways = ways(id);
    List<Long> groups = new ArrayList<>();
    if (once(4)) {
      groups.add(put(new Group(next++, id, "Groupe A", "", "")));
      groups.add(put(new Group(next++, id, "Groupe B", "", "")));
    }
    int size = once(6) ? 0 : random.nextInt(25);
    boolean tutored = once(3);
    boolean mixed = once(4);
    boolean staffOnly = once(6);
    for (Person person : people.subList(0, Math.min(size, people.size()))) {
      long role = kind.learner().id();
      if (staffOnly || once(8)) {
        role = tutored && once(2) ? kind.tutor().id() : kind.trainer().id();
      }
      enrol(id, ways.get(random.nextInt(ways.size())), person.id());
      if (once(5)) {
        enrol(id, ways.get(0), person.id());
      }
      if (!(mixed && once(12))) {
        sandbox.put(new RoleHolding(next++, id, person.id(), role));
      }
      if (mixed && once(6) && role != kind.designer().id()) {
        sandbox.put(new RoleHolding(next++, id, person.id(), kind.designer().id()));
      }
      if (!once(3)) {
        sandbox.put(new CourseVisit(next++, id, person.id(), now - 60));
      }
      groups.stream()
          .filter(group -> once(2))
          .forEach(group -> sandbox.put(new GroupMembership(next++, group, person.id())));
    }
  }

  private long put(Group group) {
    sandbox.put(group);
    return group.id();
  }

  private List<EnrolmentMethod> ways(long course) {
    List<EnrolmentMethod> ways = new ArrayList<>();
    ways.add(new EnrolmentMethod(next++, course, "manual", "", !once(15), false));
    int sessions = random.nextInt(3);
    for (int i = 0; i < sessions; i++) {
      String name = "GAIA-PARTICIPANT_" + (100 + i) + "_26A008" + course + "_7";
      ways.add(new EnrolmentMethod(next++, course, "self", name, !once(10), true));
    }
    if (once(5)) {
      ways.add(new EnrolmentMethod(next++, course, "self", "", true, true));
    }
    ways.forEach(sandbox::put);
    return ways;
  }

  private void enrol(long course, EnrolmentMethod way, long person) {
    boolean there =
        sandbox
            .state()
            .all(Enrolment.class)
            .anyMatch(it -> it.method() == way.id() && it.person() == person);
    if (!there) {
      long start = once(9) ? now + 3600 : 0;
      long end = once(9) ? now - 3600 : 0;
      sandbox.put(new Enrolment(next++, way.id(), course, person, once(9), start, end));
    }
  }

  private static Person locked(Person it) {
    return new Person(
        it.id(),
        it.userName(),
        it.firstName(),
        it.lastName(),
        it.email(),
        it.idNumber(),
        it.city(),
        it.institution(),
        true,
        it.deleted(),
        it.lastAccess());
  }
}
