package fr.passerelle.moodle;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that a site calls its own, as a redirect's target betrays it. */
final class SiteRoot {

  private SiteRoot() {}

  /**
   * Scheme, host, port and the path before {@code /webservice/}; without user, query and fragment,
   * which may hold secrets.
   *
   * @return empty where the location is absent, relative or no address
   */
  static Optional<String> of(@Nullable String location) {
    if (location == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(location);
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return Optional.of(uri.getScheme() + "://" + uri.getHost() + port + root(uri.getPath()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String root(String path) {
    int end = path.indexOf("/webservice/");
    return (end < 0 ? path : path.substring(0, end)).replaceAll("/+$", "");
  }
}
