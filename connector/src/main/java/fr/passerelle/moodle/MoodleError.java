package fr.passerelle.moodle;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * Moodle's own error object, in each of its shapes. What debugging adds is not read.
 *
 * @param code the {@code errorcode}; empty where there is none, as for a PHP error, or where it is
 *     prose
 * @param words Moodle's message as plain text of at most {@value #MOST} characters; may be empty
 */
record MoodleError(String code, String words) {

  private static final int MOST = 300;
  private static final Set<String> FIRST_FIELDS = Set.of("exception", "errorcode", "error");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:/.-]{1,100}");

  /** The object on the wire; {@code login/token.php} says {@code error} for {@code message}. */
  record Wire(@Nullable String errorcode, @Nullable String message, @Nullable String error) {

    /** Before anything is cut off, which would leave a part of the token that nobody recognises. */
    Wire without(Token token) {
      return new Wire(hidden(token, errorcode), hidden(token, message), hidden(token, error));
    }

    private static @Nullable String hidden(Token token, @Nullable String text) {
      return text == null ? null : token.hiddenIn(text);
    }
  }

  /** Whether an object that begins with this field is an error. */
  static boolean beginsWith(@Nullable String firstField) {
    return firstField != null && FIRST_FIELDS.contains(firstField);
  }

  static MoodleError of(Wire wire) {
    String code = wire.errorcode() == null ? "" : wire.errorcode().strip();
    String words = plain(wire.message() != null ? wire.message() : wire.error());
    if (CODE.matcher(code).matches()) {
      return new MoodleError(code, words);
    }
    return new MoodleError("", words.isEmpty() ? plain(code) : words);
  }

  private static String plain(@Nullable String html) {
    if (html == null) {
      return "";
    }
    String text = StringEscapeUtils.unescapeHtml4(html.replaceAll("<[^>]*>", " "));
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
