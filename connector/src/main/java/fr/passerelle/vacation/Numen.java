package fr.passerelle.vacation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The national number of an education employee: personal data that no file here needs. Whatever
 * looks like one is reported by its place only.
 */
final class Numen {

  private static final Pattern FORM =
      Pattern.compile("\\b\\d{2}[A-Z]\\d{2}\\d{5}[A-Z]{3}\\b", Pattern.CASE_INSENSITIVE);
  private static final String MASK = "X".repeat(13);

  private Numen() {}

  /**
   * Notes each in a text, and gives the text back with every one masked, so that no later message
   * can repeat it. Places in the text stay the same.
   */
  static String mask(String text, Findings findings) {
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      findings.error(place(text, matcher.start()), "", "", "numen");
    }
    return matcher.replaceAll(MASK);
  }

  private static Place place(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, offset - text.lastIndexOf('\n', offset - 1));
  }
}
