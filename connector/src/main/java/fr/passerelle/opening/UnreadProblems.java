package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;

/** What is said about something that a form said and nobody has dealt with yet. */
final class UnreadProblems {

  private UnreadProblems() {}

  /** An error where the label is a field's own, a warning where it is none that the form knows. */
  static Problem of(String where, Unread entry) {
    Field field = Field.named(entry.label());
    if (field == null) {
      return Problem.warning(
          where,
          entry.label(),
          entry.value(),
          Message.of("opening.label.unknown"),
          Message.of("opening.label.unknown.hint"));
    }
    return Problem.error(
        where,
        entry.label(),
        entry.value(),
        Message.of("opening.unread"),
        Message.of("opening.unread.hint", keys(field)));
  }

  private static String keys(Field field) {
    return field == Field.DURATIONS
        ? Field.FACE_TO_FACE_TIME.key() + ", " + Field.DISTANCE_TIME.key()
        : field.key();
  }
}
