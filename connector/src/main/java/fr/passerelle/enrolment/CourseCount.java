package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head-counts of one course at one time, with where they come from.
 *
 * @param snapshot the stored reading that they are derived from
 * @param idNumber null where the course has none
 * @param takenAt when the roster was read
 * @param rule by what it was counted
 * @param whole one for each definition, over the whole course
 * @param groups by group id; empty where the course has no groups
 * @param inNoGroup learners in no tutor's group, for each definition; zeros where no group has a
 *     tutor
 * @param inSeveralGroups learners in two or more tutors' groups, for each definition
 * @param sessions by session; empty where the course has none
 * @param tutors people with the tutor role in the course; empty once the facts are purged
 * @param incomplete what may be missing; empty when nothing is known to be
 * @param alarms what looks wrong beside the counts before; empty when nothing does
 * @param acceptance who said that it may pay all the same; null where nobody did
 */
public record CourseCount(
    SnapshotId snapshot,
    SiteName site,
    CourseId course,
    ShortName shortName,
    @Nullable IdNumber idNumber,
    Instant takenAt,
    CountingRule rule,
    Map<CountDefinition, HeadCount> whole,
    List<GroupCount> groups,
    Map<CountDefinition, HeadCount> inNoGroup,
    Map<CountDefinition, HeadCount> inSeveralGroups,
    List<SessionCount> sessions,
    SortedSet<UserId> tutors,
    List<Message> incomplete,
    List<Message> alarms,
    @Nullable Acceptance acceptance) {

  public CourseCount {
    whole = Collections.unmodifiableSortedMap(new TreeMap<>(whole));
    tutors = Collections.unmodifiableSortedSet(new TreeSet<>(tutors));
    groups = List.copyOf(groups);
    inNoGroup = Collections.unmodifiableSortedMap(new TreeMap<>(inNoGroup));
    inSeveralGroups = Collections.unmodifiableSortedMap(new TreeMap<>(inSeveralGroups));
    sessions = List.copyOf(sessions);
    incomplete = List.copyOf(incomplete);
    alarms = List.copyOf(alarms);
  }

  /** A count without sessions, alarms and acceptance. */
  public CourseCount(
      SnapshotId snapshot,
      SiteName site,
      CourseId course,
      ShortName shortName,
      @Nullable IdNumber idNumber,
      Instant takenAt,
      CountingRule rule,
      Map<CountDefinition, HeadCount> whole,
      List<GroupCount> groups,
      Map<CountDefinition, HeadCount> inNoGroup,
      Map<CountDefinition, HeadCount> inSeveralGroups,
      SortedSet<UserId> tutors,
      List<Message> incomplete) {
    this(
        snapshot,
        site,
        course,
        shortName,
        idNumber,
        takenAt,
        rule,
        whole,
        groups,
        inNoGroup,
        inSeveralGroups,
        List.of(),
        tutors,
        incomplete,
        List.of(),
        null);
  }

  /** The same count with what looks wrong about it. */
  public CourseCount alarmed(List<Message> about) {
    return new CourseCount(
        snapshot,
        site,
        course,
        shortName,
        idNumber,
        takenAt,
        rule,
        whole,
        groups,
        inNoGroup,
        inSeveralGroups,
        sessions,
        tutors,
        incomplete,
        about,
        acceptance);
  }

  /** The same count with the figures of one definition alone; none where it has none of them. */
  public CourseCount only(CountDefinition definition) {
    return new CourseCount(
        snapshot,
        site,
        course,
        shortName,
        idNumber,
        takenAt,
        rule,
        one(whole, definition),
        groups.stream()
            .map(
                it ->
                    new GroupCount(
                        it.group(), it.name(), it.tutors(), one(it.counts(), definition)))
            .toList(),
        one(inNoGroup, definition),
        one(inSeveralGroups, definition),
        sessions.stream()
            .map(it -> new SessionCount(it.session(), one(it.counts(), definition)))
            .toList(),
        tutors,
        incomplete,
        alarms,
        acceptance);
  }

  private static Map<CountDefinition, HeadCount> one(
      Map<CountDefinition, HeadCount> figures, CountDefinition definition) {
    Map<CountDefinition, HeadCount> one = new TreeMap<>(figures);
    one.keySet().retainAll(Set.of(definition));
    return one;
  }

  /** The same count with the sessions of the course. */
  CourseCount in(List<SessionCount> ofSessions) {
    return new CourseCount(
        snapshot,
        site,
        course,
        shortName,
        idNumber,
        takenAt,
        rule,
        whole,
        groups,
        inNoGroup,
        inSeveralGroups,
        ofSessions,
        tutors,
        incomplete,
        alarms,
        acceptance);
  }

  /** What may be missing and what looks wrong. */
  public List<Message> reservations() {
    return Stream.concat(incomplete.stream(), alarms.stream()).toList();
  }

  /** Whether pay may be taken from it: nothing speaks against it, or somebody has accepted it. */
  public boolean mayPay() {
    return acceptance != null || (incomplete.isEmpty() && alarms.isEmpty());
  }
}
