package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;

/**
 * The start and end of a course as they were sent, in epoch seconds; 0 for none.
 *
 * <p>An update is judged by what it sends alone: an end without a start is refused even where the
 * course has one.
 */
record CourseDates(long start, long end) {

  void requirePlausible() {
    if (start != 0 && end != 0 && end < start) {
      throw MoodleError.of(ErrorClass.MOODLE, "enddatebeforestartdate");
    }
    if (start == 0 && end != 0) {
      throw MoodleError.of(ErrorClass.MOODLE, "nostartdatenoenddate");
    }
  }
}
