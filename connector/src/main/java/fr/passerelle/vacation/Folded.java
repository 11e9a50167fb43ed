package fr.passerelle.vacation;

import java.text.Normalizer;
import java.util.Locale;

/** Headings and names as they are compared: without case, accents and blanks. */
final class Folded {

  private Folded() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}|[\\s\\p{Z}\\u200B\\uFEFF]", "")
        .replace('’', '\'');
  }
}
