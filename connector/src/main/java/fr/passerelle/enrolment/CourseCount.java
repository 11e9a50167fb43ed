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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The head-counts of one course at one time, with where they come from.
 *
 * @param snapshot the stored reading that they are derived from
 * @param idNumber null where the course has none
 * @param takenAt when the roster was read
 * @param whole one for each definition, over the whole course
 * @param groups by group id; empty where the course has no groups
 * @param inNoGroup learners in no tutor's group, for each definition; zeros where no group has a
 *     tutor
 * @param inSeveralGroups learners in two or more tutors' groups, for each definition
 * @param tutors people with the tutor role in the course
 * @param incomplete why no pay may be taken from these counts; empty when nothing is known to be
 *     missing
 */
public record CourseCount(
    SnapshotId snapshot,
    SiteName site,
    CourseId course,
    ShortName shortName,
    @Nullable IdNumber idNumber,
    Instant takenAt,
    Map<CountDefinition, HeadCount> whole,
    List<GroupCount> groups,
    Map<CountDefinition, HeadCount> inNoGroup,
    Map<CountDefinition, HeadCount> inSeveralGroups,
    SortedSet<UserId> tutors,
    List<Message> incomplete) {

  public CourseCount {
    whole = Collections.unmodifiableSortedMap(new TreeMap<>(whole));
    tutors = Collections.unmodifiableSortedSet(new TreeSet<>(tutors));
    groups = List.copyOf(groups);
    inNoGroup = Collections.unmodifiableSortedMap(new TreeMap<>(inNoGroup));
    inSeveralGroups = Collections.unmodifiableSortedMap(new TreeMap<>(inSeveralGroups));
    incomplete = List.copyOf(incomplete);
  }

  public boolean isComplete() {
    return incomplete.isEmpty();
  }
}
