package fr.passerelle.vacation;

import java.util.List;

/**
 * The tutoring that a request plans.
 *
 * @param byGroup whether tutors follow groups; else the one group is the whole course
 * @param groups at least one
 */
public record PlannedTutoring(boolean byGroup, List<PlannedGroup> groups) {

  public PlannedTutoring {
    groups = List.copyOf(groups);
    if (groups.isEmpty() || (!byGroup && groups.size() > 1)) {
      throw new IllegalArgumentException(groups.size() + " groups planned");
    }
  }

  /** The whole course, followed as one. */
  public static PlannedTutoring whole(PlannedGroup course) {
    return new PlannedTutoring(false, List.of(course));
  }

  /** Group by group. */
  public static PlannedTutoring byGroup(List<PlannedGroup> groups) {
    return new PlannedTutoring(true, groups);
  }
}
