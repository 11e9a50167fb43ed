package fr.passerelle.opening;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label of the form found at the beginning of a text.
 *
 * @param rest what stands behind the label, without its colon; blank where nothing does
 * @param printed whether it is the label as the form prints it, not a shorter one
 */
record LabelMatch(Field field, String rest, boolean printed) {

  private static final Pattern NUMBERING =
      Pattern.compile("^[\\s\\p{Z}]*(?:\\d{1,2}[.)°]|[-–•*])\\s*");
  private static final Pattern ASIDE = Pattern.compile("^\\([^()]*\\)[\\s\\p{Z}]*(?=[:：?]|$)");
  private static final Pattern CLOSING = Pattern.compile("^[\\s\\p{Z}]*[:：?*]*[\\s\\p{Z}]*[:：?]?");

  /** The longest label that a text begins with; null where it begins with none. */
  static @Nullable LabelMatch in(String text) {
    String unnumbered = NUMBERING.matcher(text).replaceFirst("");
    LabelMatch best = null;
    int longest = 0;
    for (Field field : Field.values()) {
      for (String label : field.foldedLabels()) {
        String behind = label.length() > longest ? Folding.behind(unnumbered, label) : null;
        if (behind != null && (isPrinted(field, label) || closes(behind))) {
          longest = label.length();
          best = new LabelMatch(field, answer(behind), isPrinted(field, label));
        }
      }
    }
    return best;
  }

  private static boolean isPrinted(Field field, String label) {
    return label.equals(field.foldedLabels().get(0)) && label.length() > 10;
  }

  /**
   * Whether a shorter label ends here: only then is it the whole label, not the start of another.
   */
  private static boolean closes(String behind) {
    String next = Folding.trim(behind);
    return next.isEmpty() || ":：?(".indexOf(next.charAt(0)) >= 0;
  }

  private static String answer(String behind) {
    String withoutAside = ASIDE.matcher(Folding.trim(behind)).replaceFirst("");
    return Folding.trim(CLOSING.matcher(withoutAside).replaceFirst(""));
  }
}
