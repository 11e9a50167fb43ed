package fr.passerelle.vacation;

import java.util.OptionalInt;

/**
 * Candidates who are to be followed together.
 *
 * @param candidates at least 0
 * @param tutors how many are to follow them, at least one; empty where nobody has said
 */
public record PlannedGroup(int candidates, OptionalInt tutors) {

  public PlannedGroup {
    if (candidates < 0 || tutors.orElse(1) < 1) {
      throw new IllegalArgumentException(candidates + " candidates, " + tutors + " tutors");
    }
  }
}
