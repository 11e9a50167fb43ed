package fr.passerelle.sandbox.wire;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PHP and Moodle do to text on its way in and out. */
public final class PhpText {

  private static final Pattern TAG = Pattern.compile("<(?![ \\t\\n\\x0B\\f\\r])");
  private static final Pattern WHOLE_TAG = Pattern.compile("(?s)<(?![ \\t\\n\\x0B\\f\\r])[^>]*>?");
  private static final Pattern MULTILANG =
      Pattern.compile(
          "<span(?:\\s+lang=\"[a-zA-Z0-9_-]+\"|\\s+class=\"multilang\"){2}\\s*>|</span>");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("^\\s*([+-]?\\d{1,18})");
  private static final Pattern NUMBER_OF_NO_PARTS =
      Pattern.compile("\\s*[+-]?\\d{1,18}(?:\\.0*)?\\s*");
  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?![a-zA-Z0-9#]{1,8};)");
  private static final Pattern SCRIPT = Pattern.compile("(?is)<script\\b.*?</script\\s*>");
  private static final Pattern DANGEROUS_ATTRIBUTE =
      Pattern.compile(
          "(?i)\\s+(?:on[a-z]+\\s*=\\s*\"[^\"]*\"|href\\s*=\\s*\"\\s*javascript:[^\"]*\")");

  private static final Set<String> NOT_TRUE = Set.of("", "0", "no", "off", "false");

  private PhpText() {}

  /**
   * Whether {@code strip_tags} leaves the text as it is: no {@code <} but before white space.
   * {@code a < b} is whole, {@code a<b} and {@code a <3} are not.
   */
  public static boolean hasNoTags(String text) {
    return !TAG.matcher(text).find();
  }

  /** A text as {@code strip_tags} leaves it: a tag that nothing closes goes to the end. */
  public static String withoutTags(String text) {
    return WHOLE_TAG.matcher(text).replaceAll("");
  }

  /** Whether the text passes as {@code PARAM_TEXT}: no tags, but for those of multilang. */
  static boolean isPlain(String text) {
    return hasNoTags(MULTILANG.matcher(text).replaceAll(""));
  }

  /**
   * A text as {@code PARAM_BOOL} takes it where it is not strict: {@code yes} and {@code on} too.
   */
  public static boolean isTrue(String text) {
    return !NOT_TRUE.contains(text.toLowerCase(Locale.ROOT));
  }

  /** A text as PHP casts it to a whole number: the digits that it begins with, else 0. */
  public static long wholeNumber(String text) {
    Matcher digits = WHOLE_NUMBER.matcher(text);
    return digits.find() ? Long.parseLong(digits.group(1)) : 0;
  }

  /** Whether PHP takes a text to equal the whole number that it makes of it, as {@code " 07.0"}. */
  public static boolean isWholeNumber(String text) {
    return NUMBER_OF_NO_PARTS.matcher(text).matches();
  }

  /** A name as {@code format_string} shows it; {@code &} before what looks like an entity stays. */
  public static String escaped(String name) {
    return BARE_AMPERSAND
        .matcher(name)
        .replaceAll("&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /**
   * HTML as {@code format_text} shows it, without scripts. Moodle's purifier does far more; this is
   * the part that a summary of ours can meet.
   */
  public static String purified(String html) {
    return DANGEROUS_ATTRIBUTE.matcher(SCRIPT.matcher(html).replaceAll("")).replaceAll("");
  }
}
