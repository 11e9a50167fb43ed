package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a Moodle site: its {@code wwwroot}.
 *
 * @param value {@code https://host[:port][/path]}, or {@code http}, without a closing slash, query,
 *     fragment or user
 */
public record SiteAddress(@JsonValue String value) {

  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|\\[::1]|127(\\.\\d{1,3}){3})([:/].*)?");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SiteAddress {
    value = normalized(value);
  }

  private static String normalized(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address: " + text, e);
    }
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException("an address is https://host/path, not " + text);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException("an address has no user, query or fragment");
    }
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("an address begins with https://, not " + scheme);
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().replaceAll("/+$", "");
    return scheme + "://" + host + port + path;
  }

  /** Whether nobody on the way can listen: https, or an address on this very machine. */
  public boolean isPrivate() {
    return value.startsWith("https://") || LOOPBACK.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
