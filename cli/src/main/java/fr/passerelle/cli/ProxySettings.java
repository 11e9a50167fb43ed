package fr.passerelle.cli;

import fr.passerelle.moodle.MoodleClient;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param address unresolved: the name is looked up when the proxy is used
 * @param user null where it asks for none
 * @param password null where there is no user
 */
public record ProxySettings(
    InetSocketAddress address, @Nullable String user, @Nullable SecretSource password) {

  /**
   * Sets up a client.
   *
   * @throws RejectedException if the password can't be read
   */
  void apply(MoodleClient.Builder client, Map<String, String> environment) {
    if (user == null || password == null) {
      client.proxy(address);
    } else {
      client.proxy(address, password.login(user, environment));
    }
  }
}
