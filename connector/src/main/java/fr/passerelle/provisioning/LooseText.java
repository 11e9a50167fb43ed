package fr.passerelle.provisioning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as loosely as any site's database compares them: MariaDB minds neither case nor accents,
 * width nor trailing spaces, and takes every emoji for every other. Two texts that are the same
 * here may collide on a site.
 */
final class LooseText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BEYOND_THE_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

  private LooseText() {}

  static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(letters).replaceAll("");
    String spelt = bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    return BEYOND_THE_BASIC_PLANE.matcher(spelt).replaceAll("\uFFFD").stripTrailing();
  }

  static boolean same(String one, String other) {
    return of(one).equals(of(other));
  }

  /** The same characters, however they are composed. */
  static boolean exactly(String one, String other) {
    return composed(one).equals(composed(other));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
