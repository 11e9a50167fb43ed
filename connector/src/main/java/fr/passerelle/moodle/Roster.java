package fr.passerelle.moodle;

import java.util.List;

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

  public boolean isComplete() {
    return unreadable == 0;
  }
}
