package fr.passerelle.moodle;

import java.util.Set;

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

  public SiteInfo {
    functions = Set.copyOf(functions);
  }

  public boolean offers(String function) {
    return functions.contains(function);
  }
}
