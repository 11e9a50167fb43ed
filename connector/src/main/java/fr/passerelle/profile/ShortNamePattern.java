package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
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
 * capitals without accents, {@code {ORIGIN}} where the request comes from, {@code {n}} the smallest
 * number that makes a name which is free. Only {@code A-Z 0-9 _ - .} come out, so that two names
 * never differ by something that a site's database overlooks.
 *
 * @param pattern holds {@code {REFERENCE}} or {@code {n}}, which make the name unique
 */
public record ShortNamePattern(String pattern) {

  private static final Pattern BLANK =
      Pattern.compile("\\{(REFERENCE|YY|ORIGIN|n|TITLE([1-9]\\d?))}");

  /** What Moodle holds. */
  private static final int MAX_LENGTH = 255;

  /** More letters than a reference has, and as many as an origin may have. */
  private static final int LONGEST = 20;

  private static final String NUMBER = "{n}";

  private static final Pattern FORM =
      Pattern.compile("(?:[A-Z0-9_.-]|" + BLANK.pattern() + "){1,120}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ShortNamePattern {
    if (!FORM.matcher(pattern).matches() || !isUnique(pattern)) {
      throw new RefusedValueException(
          Message.of("profile.short-name", "{YY}", "{ORIGIN}", "{TITLE15}", "{REFERENCE}", NUMBER));
    }
    if (longest(pattern) > MAX_LENGTH) {
      throw new RefusedValueException(Message.of("profile.short-name-long", MAX_LENGTH));
    }
  }

  private static boolean isUnique(String pattern) {
    return pattern.contains("{REFERENCE}") || pattern.contains(NUMBER);
  }

  /** Whether names are told apart by a number. */
  public boolean isNumbered() {
    return pattern.contains(NUMBER);
  }

  /** Whether a name says where its request comes from. */
  public boolean namesOrigin() {
    return pattern.contains("{ORIGIN}");
  }

  private static int longest(String pattern) {
    return BLANK.matcher(pattern).replaceAll(ShortNamePattern::longest).length();
  }

  private static String longest(MatchResult blank) {
    return "X".repeat(blank.group(2) == null ? LONGEST : Integer.parseInt(blank.group(2)));
  }

  /**
   * The short name for a request, in which {@code {n}} is still to be settled.
   *
   * @param reference such as {@code 2026-0001}
   * @param origin such as {@code A008}
   */
  public String fill(String reference, String title, String origin) {
    return BLANK.matcher(pattern).replaceAll(blank -> value(blank, reference, title, origin));
  }

  private static String value(MatchResult blank, String reference, String title, String origin) {
    return Matcher.quoteReplacement(
        switch (blank.group(1)) {
          case "REFERENCE" -> reference;
          case "YY" -> reference.substring(2, 4);
          case "ORIGIN" -> letters(origin, LONGEST);
          case "n" -> NUMBER;
          default -> letters(title, Integer.parseInt(blank.group(2)));
        });
  }

  private static String letters(String title, int length) {
    String folded =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .replace("Œ", "OE")
            .replace("Æ", "AE")
            .replaceAll("[^A-Z0-9]", "");
    return folded.isEmpty() ? "X" : folded.substring(0, Math.min(length, folded.length()));
  }
}
