package fr.passerelle.vacation;

import fr.passerelle.problem.Message;

/**
 * The part of planned work that a line of a forecast is about. Nobody has a name yet: people are
 * told apart by their place.
 *
 * @param unit the number of the group or of the session, from 1; 0 for the whole course
 * @param person the place of who does it, from 1; 0 where it is not divided
 * @param people how many places there are
 */
public record PlannedPart(int unit, int person, int people) implements Comparable<PlannedPart> {

  /** All of it, whoever does it. */
  static final PlannedPart WHOLE = new PlannedPart(0, 0, 0);

  static PlannedPart unit(int number) {
    return new PlannedPart(number, 0, 0);
  }

  /** As a reader says it: {@code group 2, tutor 1 of 3}. */
  Message says(Activity activity) {
    Message what =
        unit == 0
            ? Message.of("vacation.planned.course")
            : Message.of(
                activity == Activity.TUTORAT
                    ? "vacation.planned.group"
                    : "vacation.planned.session",
                unit);
    return person == 0
        ? what
        : Message.of(
            activity == Activity.TUTORAT ? "vacation.planned.tutor" : "vacation.planned.trainer",
            what,
            person,
            people);
  }

  @Override
  public int compareTo(PlannedPart other) {
    return unit == other.unit
        ? Integer.compare(person, other.person)
        : Integer.compare(unit, other.unit);
  }
}
