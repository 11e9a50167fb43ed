package fr.passerelle.moodle;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site says of itself and of the token.
 *
 * @param siteName the site's full name, unescaped
 * @param address the address that the site calls its own
 * @param release such as {@code 4.5.6 (Build: 20250811)}
 * @param user the account behind the token
 * @param userName that account's username
 * @param functions the web service functions that the token may call
 */
public record SiteInfo(
    String siteName,
    SiteAddress address,
    String release,
    UserId user,
    String userName,
    Set<String> functions) {

  private static final Pattern RELEASE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

  public SiteInfo {
    functions = Set.copyOf(functions);
  }

  /**
   * Whether the release is this one or newer, such as 3.6; false where the site does not tell a
   * release that can be read.
   */
  public boolean isAtLeast(int major, int minor) {
    Matcher found = RELEASE.matcher(release);
    if (!found.lookingAt()) {
      return false;
    }
    int ownMajor = Integer.parseInt(found.group(1));
    int ownMinor = Integer.parseInt(found.group(2));
    return ownMajor > major || (ownMajor == major && ownMinor >= minor);
  }

  public boolean offers(String function) {
    return functions.contains(function);
  }
}
