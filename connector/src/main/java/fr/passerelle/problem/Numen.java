package fr.passerelle.problem;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The national number of an education employee: personal data that no file here needs. Whatever
 * looks like one is reported by its place, and never repeated.
 */
public final class Numen {

  /** What stands in its place. */
  public static final String MARK = "[NUMEN]";

  private static final Pattern FORM =
      Pattern.compile("\\b\\d{2}[A-Z]\\d{2}\\d{5}[A-Z]{3}\\b", Pattern.CASE_INSENSITIVE);

  private Numen() {}

  /** Whether a text holds one. */
  public static boolean isIn(String text) {
    return FORM.matcher(text).find();
  }

  /** The text with {@link #MARK} for every one in it. */
  public static String takenOut(String text) {
    return takenOut(text, MARK);
  }

  /** The text with something else for every one in it. */
  public static String takenOut(String text, String mark) {
    return FORM.matcher(text).replaceAll(mark);
  }

  /** Where they stand in a text, in order. */
  public static Stream<MatchResult> places(String text) {
    return FORM.matcher(text).results();
  }
}
