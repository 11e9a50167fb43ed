package fr.passerelle.enrolment;

import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.UserId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The head-counts of one group of a course.
 *
 * @param name the group's name on the site
 * @param tutors people with the tutor role in the group; empty where the group has none
 * @param counts one for each definition, people of the group who are in another tutor's group too
 *     included
 */
public record GroupCount(
    GroupId group, String name, SortedSet<UserId> tutors, Map<CountDefinition, HeadCount> counts) {

  public GroupCount {
    tutors = Collections.unmodifiableSortedSet(new TreeSet<>(tutors));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
