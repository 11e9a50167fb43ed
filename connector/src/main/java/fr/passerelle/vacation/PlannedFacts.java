package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Planned work as the facts that real pay is computed from. Planned candidates are the course's
 * count under every definition. Courses and people get numbers of this forecast alone; nobody
 * stands in two places, since nobody knows who it will be.
 */
final class PlannedFacts {

  private static final SiteName SITE = new SiteName("prevision");

  private final LocalDate on;
  private final List<CourseCount> counts = new ArrayList<>();
  private final List<CourseAct> acts = new ArrayList<>();
  private long people;

  PlannedFacts(LocalDate on) {
    this.on = on;
  }

  List<CourseCount> counts() {
    return List.copyOf(counts);
  }

  Declarations declared() {
    return new Declarations(List.of(), acts, List.of());
  }

  /** Candidates of a course, each group with as many tutors as are planned. */
  void followed(CourseId course, PlannedCourse planned, PlannedTutoring tutoring) {
    counts.add(count(course, planned, tutoring));
  }

  /** An act of a course; its people and, for a session, its participants are known. */
  void done(CourseId course, PlannedCourse planned, String id, PlannedAct act) {
    SortedMap<UserId, Fraction> parts = new TreeMap<>();
    people(act.people().orElse(1)).forEach(person -> parts.put(person, Fraction.ONE));
    acts.add(
        new CourseAct(
            new Act(
                id,
                act.source(),
                act.activity(),
                new CourseKey(course, null),
                day(act),
                parts,
                signed(act.work())),
            count(course, planned, null)));
  }

  LocalDate day(PlannedAct act) {
    return act.on() == null ? on : act.on();
  }

  /** A plan needs no signature, since nothing is paid by it. */
  private Work signed(Work work) {
    return work.match(
        decided ->
            new Work.Decided(
                decided.vacations(), SITE.value(), on, decided.override(), decided.designedOn()),
        session -> session);
  }

  private SortedSet<UserId> people(int number) {
    SortedSet<UserId> places = new TreeSet<>();
    IntStream.range(0, number).forEach(i -> places.add(new UserId(++people)));
    return places;
  }

  private CourseCount count(
      CourseId course, PlannedCourse planned, @Nullable PlannedTutoring tutoring) {
    List<PlannedGroup> parts = tutoring == null ? List.of() : tutoring.groups();
    SortedSet<UserId> tutors = new TreeSet<>();
    List<GroupCount> groups = new ArrayList<>();
    for (PlannedGroup part : parts) {
      SortedSet<UserId> own = people(part.tutors().orElse(planned.tutors()));
      tutors.addAll(own);
      long number = groups.size() + 1L;
      groups.add(
          new GroupCount(
              new GroupId(number), Long.toString(number), own, heads(part.candidates())));
    }
    return new CourseCount(
        new SnapshotId(1),
        SITE,
        course,
        new ShortName(planned.reference().value()),
        planned.reference(),
        on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        CountingRule.UNKNOWN,
        heads(parts.stream().mapToInt(PlannedGroup::candidates).sum()),
        tutoring != null && tutoring.byGroup() ? groups : List.of(),
        heads(0),
        heads(0),
        tutors,
        List.of());
  }

  private static Map<CountDefinition, HeadCount> heads(int people) {
    Map<CountDefinition, HeadCount> heads = new TreeMap<>();
    for (CountDefinition definition : CountDefinition.values()) {
      heads.put(definition, new HeadCount.Counted(people));
    }
    return heads;
  }
}
