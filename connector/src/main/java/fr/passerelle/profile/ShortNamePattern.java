package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How short names of new courses are made.
 *
 * <p>{@code {REFERENCE}} is the request's reference, {@code {YY}} the last two digits of its year,
 * {@code {TITLE15}} the first 15 letters and digits of its title (any number from 1 to 99), in
 * capitals without accents. Only {@code A-Z 0-9 _ - .} come out, so that two names never differ by
 * something that a site's database overlooks.
 *
 * @param pattern holds {@code {REFERENCE}}, which makes the name unique
 */
public record ShortNamePattern(String pattern) {

  private static final Pattern BLANK = Pattern.compile("\\{(REFERENCE|YY|TITLE([1-9]\\d?))}");
  private static final Pattern FORM =
      Pattern.compile("(?:[A-Z0-9_.-]|" + BLANK.pattern() + "){1,120}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ShortNamePattern {
    if (!FORM.matcher(pattern).matches() || !pattern.contains("{REFERENCE}")) {
      throw new IllegalArgumentException(
          "a short name pattern is made of A-Z 0-9 _ - . {YY} {TITLE15} and holds {REFERENCE}");
    }
  }

  /**
   * The short name for a request.
   *
   * @param reference such as {@code 2026-0001}
   */
  public String fill(String reference, String title) {
    return BLANK.matcher(pattern).replaceAll(blank -> value(blank, reference, title));
  }

  private static String value(MatchResult blank, String reference, String title) {
    return Matcher.quoteReplacement(
        switch (blank.group(1)) {
          case "REFERENCE" -> reference;
          case "YY" -> reference.substring(2, 4);
          default -> letters(title, Integer.parseInt(blank.group(2)));
        });
  }

  private static String letters(String title, int length) {
    String folded =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    return folded.isEmpty() ? "X" : folded.substring(0, Math.min(length, folded.length()));
  }
}
