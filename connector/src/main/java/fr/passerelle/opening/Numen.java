package fr.passerelle.opening;

import java.util.regex.Pattern;

/**
 * The national education identifier of a member of staff, which has no place in a request: it is
 * taken out of whatever is read and never repeated.
 */
final class Numen {

  /** What stands in its place. */
  static final String MARK = "[NUMEN]";

  private static final Pattern FORM =
      Pattern.compile("\\b\\d{2}[A-Z]\\d{2}\\d{5}[A-Z]{3}\\b", Pattern.CASE_INSENSITIVE);

  private Numen() {}

  static boolean isIn(String text) {
    return FORM.matcher(text).find();
  }

  static String takenOut(String text) {
    return FORM.matcher(text).replaceAll(MARK);
  }
}
