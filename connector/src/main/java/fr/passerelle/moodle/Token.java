package fr.passerelle.moodle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A web service token: a password for everything that its user may do. Never shown; only the
 * transport reads it.
 */
public final class Token {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,256}");

  private final String secret;
  private final String asSent;

  private Token(String secret) {
    this.secret = secret;
    this.asSent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
  }

  /**
   * A token from its text; surrounding white space is dropped.
   *
   * @throws IllegalArgumentException if it is empty, or holds spaces or anything beyond ASCII; the
   *     message does not repeat it
   */
  public static Token of(String text) {
    String stripped = text.strip();
    if (!FORM.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          "a token is 1 to 256 printable ASCII characters without spaces");
    }
    return new Token(stripped);
  }

  String reveal() {
    return secret;
  }

  /** A text that came from outside, without this token, should it hold it, plain or as sent. */
  String hiddenIn(String text) {
    return text.replace(secret, "[hidden]").replace(asSent, "[hidden]");
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
