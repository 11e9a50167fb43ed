package fr.passerelle.moodle;

import java.nio.charset.StandardCharsets;
import okhttp3.Credentials;

/** The user name and the password that a proxy asks for. Never shown; only the proxy is told. */
public final class ProxyLogin {

  private final String header;

  private ProxyLogin(String header) {
    this.header = header;
  }

  /**
   * A login from its two parts.
   *
   * @throws IllegalArgumentException if either is empty or holds a control character, or if the
   *     name holds a colon; the message repeats neither
   */
  public static ProxyLogin of(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a proxy's user name holds no colon");
    }
    return new ProxyLogin(Credentials.basic(said(user), said(password), StandardCharsets.UTF_8));
  }

  private static String said(String text) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a proxy's login is not empty, and on one line");
    }
    return text;
  }

  /** What {@code Proxy-Authorization} says. */
  String header() {
    return header;
  }

  @Override
  public String toString() {
    return "ProxyLogin[hidden]";
  }
}
