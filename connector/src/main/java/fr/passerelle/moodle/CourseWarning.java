package fr.passerelle.moodle;

import fr.passerelle.problem.Message;

/**
 * Why an update to one course was not applied.
 *
 * @param code Moodle's warning code, such as {@code shortnametaken}; {@value #NOT_SENT} where it
 *     was known before
 * @param message Moodle's words, in English; or what is wrong
 */
public record CourseWarning(String code, Message message) {

  /** The code of an update that was not sent, because Moodle would have taken it without a word. */
  public static final String NOT_SENT = "not sent";

  static CourseWarning said(String code, String words) {
    return new CourseWarning(code, Failures.reason("words", words));
  }

  static CourseWarning notSent(Message wrong) {
    return new CourseWarning(NOT_SENT, wrong);
  }
}
