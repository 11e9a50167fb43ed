package fr.passerelle.enrolment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The head-counts of one GAIA session of a course. Somebody who came by two sessions is in both, so
 * sessions do not add up to the course.
 *
 * @param counts one for each definition that the site can serve for a session; empty where it tells
 *     nobody's session
 */
public record SessionCount(GaiaSession session, Map<CountDefinition, HeadCount> counts) {

  public SessionCount {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
