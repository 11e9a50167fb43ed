package fr.passerelle.provisioning;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two titles may be meant for one course. */
final class Titles {

  /** One different letter in so many is a slip of the pen. */
  private static final int LETTERS_A_SLIP = 10;

  private Titles() {}

  /** Whether they differ in case, accents, punctuation and white space at most. */
  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** Whether they are the same but for a few letters: one in ten. */
  static boolean alike(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    int slips = Math.max(a.length(), b.length()) / LETTERS_A_SLIP;
    return Math.abs(a.length() - b.length()) <= slips
        && new LevenshteinDistance(slips).apply(a, b) >= 0;
  }

  private static String folded(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
