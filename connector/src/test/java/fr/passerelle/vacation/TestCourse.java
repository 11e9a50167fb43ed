package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A course's counts, put together for a test. With so many active people there are two more that
 * are enrolled, and half of them, rounded down, have opened the course.
 */
final class TestCourse {

  static final SiteName SITE = new SiteName("academie");

  private final long id;
  private final SortedSet<UserId> tutors = new TreeSet<>();
  private final List<GroupCount> groups = new ArrayList<>();
  private final List<Message> incomplete = new ArrayList<>();
  private int active;
  private SortedMap<CountDefinition, HeadCount> whole = counts(0);
  private SortedMap<CountDefinition, HeadCount> inNoGroup = zeros();
  private SortedMap<CountDefinition, HeadCount> inSeveral = zeros();
  private Instant takenAt = Instant.parse("2024-01-15T07:30:00Z");

  TestCourse(long id) {
    this.id = id;
  }

  TestCourse heads(int active) {
    this.active = active;
    whole = counts(active);
    return this;
  }

  TestCourse tutors(long... ids) {
    tutors.addAll(people(ids));
    return this;
  }

  /** A group; its heads are added to the course's. */
  TestCourse group(long group, int heads, long... tutors) {
    groups.add(
        new GroupCount(new GroupId(group), "Groupe " + group, people(tutors), counts(heads)));
    this.tutors.addAll(people(tutors));
    return heads(active + heads);
  }

  /** People in no tutor's group; they are added to the course's, unless a group has them. */
  TestCourse inNoGroup(int active) {
    inNoGroup = counts(active);
    return this;
  }

  TestCourse inSeveralGroups(int active) {
    inSeveral = counts(active);
    return this;
  }

  TestCourse takenAt(String instant) {
    takenAt = Instant.parse(instant);
    return this;
  }

  TestCourse incomplete(Message why) {
    incomplete.add(why);
    return this;
  }

  TestCourse without(CountDefinition definition, Message why) {
    whole.put(definition, new HeadCount.NotAvailable(why));
    return this;
  }

  CourseCount count() {
    return new CourseCount(
        new SnapshotId(40 + id),
        SITE,
        new CourseId(id),
        new ShortName("23_ESSAI_" + id),
        new IdNumber("2026-" + (1000 + id)),
        takenAt,
        CountingRule.UNKNOWN,
        whole,
        groups,
        inNoGroup,
        inSeveral,
        tutors,
        incomplete);
  }

  static SortedMap<CountDefinition, HeadCount> counts(int active) {
    return new TreeMap<>(
        Map.of(
            CountDefinition.INSCRITS, new HeadCount.Counted(active == 0 ? 0 : active + 2),
            CountDefinition.ACTIFS, new HeadCount.Counted(active),
            CountDefinition.CONNECTES, new HeadCount.Counted(active / 2)));
  }

  private static SortedMap<CountDefinition, HeadCount> zeros() {
    return counts(0);
  }

  private static SortedSet<UserId> people(long... ids) {
    SortedSet<UserId> people = new TreeSet<>();
    for (long id : ids) {
      people.add(new UserId(id));
    }
    return people;
  }
}
