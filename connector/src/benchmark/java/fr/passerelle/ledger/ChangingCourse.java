package fr.passerelle.ledger;

import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A course with two tutors, each with a group, and 38 learners. In a night in which it changes, one
 * to five of its people have opened it; in one such night of ten another learner is enrolled in the
 * place of one who left.
 */
final class ChangingCourse {

  private static final int PEOPLE = 40;
  private static final int TUTORS = 2;
  private static final int ACCOUNTS = 40_000;

  private final int number;
  private final Random random;
  private final List<Fact> facts = new ArrayList<>();

  private ChangingCourse(int number) {
    this.number = number;
    this.random = new Random(number);
    for (int person = 0; person < PEOPLE; person++) {
      facts.add(fact(person, anybody(), LastAccess.NEVER));
    }
  }

  static List<ChangingCourse> some(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(ChangingCourse::new).toList();
  }

  private long anybody() {
    return 1L + random.nextInt(ACCOUNTS);
  }

  private Fact fact(int person, long user, LastAccess access) {
    return new Fact(
        new UserId(user),
        new TreeSet<>(Set.of(person < TUTORS ? "teacher" : "student")),
        new TreeSet<>(Set.of(new GroupId(10L * number + person % TUTORS))),
        EnrolmentState.ACTIVE,
        AccountState.OPEN,
        access);
  }

  /**
   * Lets a night pass in which so many percent of the courses change; says whether this one did.
   */
  boolean hasChanged(int percent, Instant night) {
    if (random.nextInt(100) >= percent) {
      return false;
    }
    for (int people = 1 + random.nextInt(5); people > 0; people--) {
      int person = random.nextInt(PEOPLE);
      LastAccess access = LastAccess.at(night.minusSeconds(random.nextInt(86_400)));
      facts.set(person, fact(person, facts.get(person).user().value(), access));
    }
    if (random.nextInt(10) == 0) {
      int person = TUTORS + random.nextInt(PEOPLE - TUTORS);
      facts.set(person, fact(person, anybody(), LastAccess.NEVER));
    }
    return true;
  }

  RosterReading reading(SiteName site, Instant at) {
    TreeMap<GroupId, String> groups = new TreeMap<>();
    groups.put(new GroupId(10L * number), "Groupe A");
    groups.put(new GroupId(10L * number + 1), "Groupe B");
    return new RosterReading(
        new CountedCourse(
            site, new CourseId(number), new ShortName("26_A" + number + "_COURS"), null, false),
        at,
        List.copyOf(facts),
        groups,
        List.of());
  }
}
