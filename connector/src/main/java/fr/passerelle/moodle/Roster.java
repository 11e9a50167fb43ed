package fr.passerelle.moodle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The participants of a course as one reading found them.
 *
 * @param participants by user id, each person once
 * @param unreadable how many places of the list the site could not render; above 0, the list is not
 *     complete and no count may be taken from it
 */
public record Roster(List<Participant> participants, int unreadable) {

  public Roster {
    participants = List.copyOf(participants);
    if (unreadable < 0) {
      throw new IllegalArgumentException("unreadable must be at least 0, not " + unreadable);
    }
  }

  /** A roster that was read whole. */
  static Roster of(List<Participant> people) {
    SortedMap<UserId, Participant> found = new TreeMap<>();
    people.forEach(person -> found.putIfAbsent(person.user(), person));
    return new Roster(List.copyOf(found.values()), 0);
  }

  public boolean isComplete() {
    return unreadable == 0;
  }
}
