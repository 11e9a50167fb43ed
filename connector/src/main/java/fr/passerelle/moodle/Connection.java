package fr.passerelle.moodle;

import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/**
 * How a site is reached.
 *
 * @param proxy null for the machine's own way
 * @param login what the proxy asks for; null if it does not
 * @param trusted certificates that are trusted besides the machine's own
 */
record Connection(
    TimeLimits limits,
    @Nullable Proxy proxy,
    @Nullable ProxyLogin login,
    List<X509Certificate> trusted) {

  static final Connection DEFAULT = new Connection(TimeLimits.DEFAULT, null, null, List.of());

  Connection {
    trusted = List.copyOf(trusted);
  }

  Connection with(TimeLimits limits) {
    return new Connection(limits, proxy, login, trusted);
  }

  Connection with(Proxy proxy, @Nullable ProxyLogin login) {
    return new Connection(limits, proxy, login, trusted);
  }

  Connection with(List<X509Certificate> trusted) {
    return new Connection(limits, proxy, login, trusted);
  }

  /** An HTTP client in the making that goes this way. HTTP/2 is spoken where the site offers it. */
  OkHttpClient.Builder client() {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .connectTimeout(limits.connect())
            .readTimeout(limits.silence())
            .writeTimeout(limits.silence())
            .proxyAuthenticator(new ProxyDoor(login));
    if (proxy != null) {
      client.proxy(proxy);
    }
    if (login != null) {
      client.addNetworkInterceptor(new ProxyDoor(login));
    }
    return trusted.isEmpty() ? client : trusting(client);
  }

  private OkHttpClient.Builder trusting(OkHttpClient.Builder client) {
    HandshakeCertificates.Builder certificates =
        new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
    trusted.forEach(certificates::addTrustedCertificate);
    HandshakeCertificates handshake = certificates.build();
    return client.sslSocketFactory(handshake.sslSocketFactory(), handshake.trustManager());
  }
}
