package fr.passerelle.cli;

import fr.passerelle.moodle.MoodleClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a site is reached, as far as it differs from the usual; null where it does not.
 *
 * @param connectTimeout seconds until the connection stands
 * @param readTimeout seconds in which the site may say nothing
 * @param callTimeout seconds for one attempt in all
 * @param totalTimeout seconds for a read with all its attempts
 * @param mostAtOnce the most reads at once
 * @param proxy an HTTP proxy
 * @param certificates a PEM file of certificates to trust besides the machine's own, absolute
 * @param plainHttp whether the token may travel in the clear
 */
public record ConnectionSettings(
    @Nullable Integer connectTimeout,
    @Nullable Integer readTimeout,
    @Nullable Integer callTimeout,
    @Nullable Integer totalTimeout,
    @Nullable Integer mostAtOnce,
    @Nullable ProxySettings proxy,
    @Nullable Path certificates,
    boolean plainHttp) {

  /** Everything as usual. */
  static final ConnectionSettings USUAL =
      new ConnectionSettings(null, null, null, null, null, null, null, false);

  /**
   * Sets up a client.
   *
   * @throws RejectedException if the certificates or a password can't be read
   */
  void apply(MoodleClient.Builder client, Map<String, String> environment) {
    if (connectTimeout != null) {
      client.connectTimeout(Duration.ofSeconds(connectTimeout));
    }
    if (readTimeout != null) {
      client.readTimeout(Duration.ofSeconds(readTimeout));
    }
    if (callTimeout != null) {
      client.callTimeout(Duration.ofSeconds(callTimeout));
    }
    if (totalTimeout != null) {
      client.totalTimeout(Duration.ofSeconds(totalTimeout));
    }
    if (mostAtOnce != null) {
      client.mostAtOnce(mostAtOnce);
    }
    if (proxy != null) {
      proxy.apply(client, environment);
    }
    if (certificates != null) {
      client.trusting(CertificateFile.read(certificates));
    }
    if (plainHttp) {
      client.plainHttp();
    }
  }
}
