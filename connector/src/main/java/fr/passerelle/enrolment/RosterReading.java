package fr.passerelle.enrolment;

import fr.passerelle.moodle.GroupId;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reading of one course's roster: dated, pseudonymous facts.
 *
 * @param takenAt when the reading began, to the second
 * @param facts by user id
 * @param groupNames the names of the groups that people are in
 * @param incomplete why the reading may lack people; empty when nothing is known to be missing
 */
public record RosterReading(
    CountedCourse course,
    Instant takenAt,
    List<Fact> facts,
    SortedMap<GroupId, String> groupNames,
    List<Message> incomplete) {

  public RosterReading {
    facts = facts.stream().sorted(Comparator.comparing(Fact::user)).toList();
    groupNames = Collections.unmodifiableSortedMap(new TreeMap<>(groupNames));
    incomplete = List.copyOf(incomplete);
  }
}
