package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy is told its login, and nobody else is. */
class ProxyLoginTest {

  private static final Token TOKEN = Token.of("5ecre75ecre75ecre75ecre75ecre700");
  private static final ProxyLogin LOGIN = ProxyLogin.of("école", "péage 7");

  /** {@code école:péage 7}, in UTF-8. */
  private static final String HEADER = "Basic w6ljb2xlOnDDqWFnZSA3";

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> arrived = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable it : open) {
      it.close();
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** A site over TLS; says which headers arrived. */
  private SiteAddress secureSite() throws IOException {
    HttpsServer site = HttpsServer.create(anyPort(), 0);
    site.setHttpsConfigurator(
        new HttpsConfigurator(
            new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext()));
    site.createContext("/", this::answer);
    site.start();
    open.add(() -> site.stop(0));
    return new SiteAddress("https://localhost:" + site.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      arrived.add(exchange.getRequestHeaders().keySet().toString());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
    }
  }

  private PasswordProxy proxy() {
    PasswordProxy proxy = PasswordProxy.wanting(HEADER);
    open.add(proxy);
    return proxy;
  }

  private MoodleClient client(
      SiteAddress site, InetSocketAddress proxy, @Nullable ProxyLogin login) {
    MoodleClient.Builder builder =
        MoodleClient.builder(site, TOKEN)
            .plainHttp()
            .pause(duration -> {})
            .trusting(List.of(certificate.certificate()));
    MoodleClient client =
        (login == null ? builder.proxy(proxy) : builder.proxy(proxy, login)).build();
    open.add(client);
    return client;
  }

  @Test
  void isToldAtTheTunnelAndNotToTheSite() throws IOException {
    PasswordProxy proxy = proxy();
    MoodleClient client = client(secureSite(), proxy.address(), LOGIN);

    assertThat(client.categories().all()).isEmpty();
    assertThat(proxy.heard()).singleElement().asString().startsWith("CONNECT localhost:");
    assertThat(arrived).singleElement().asString().doesNotContain("Proxy");
  }

  /** Nothing has left then, so that even a WRITE is known not to have happened. */
  @ParameterizedTest
  @CsvSource({"''", "péage 8"})
  void isAskedForWhereItIsMissingOrWrong(String password) throws IOException {
    PasswordProxy proxy = proxy();
    ProxyLogin login = password.isEmpty() ? null : ProxyLogin.of("école", password);
    MoodleClient client = client(secureSite(), proxy.address(), login);

    assertThatThrownBy(() -> client.categories().all())
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("proxyPasswordFile")
        .hasMessageNotContaining("péage");
    assertThatThrownBy(() -> client.courses().create(List.of(Samples.newCourse("A"))))
        .isInstanceOf(AccessException.class);
    assertThat(arrived).isEmpty();
  }

  /** Over http each request goes to the proxy itself, which answers here. */
  @Test
  void isToldWithEachRequestWhereThereIsNoTunnel() throws IOException {
    List<String> told = new CopyOnWriteArrayList<>();
    HttpServer proxy = HttpServer.create(anyPort(), 0);
    proxy.createContext(
        "/",
        exchange -> {
          told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Proxy-Authorization")));
          answer(exchange);
        });
    proxy.start();
    open.add(() -> proxy.stop(0));
    MoodleClient client =
        client(new SiteAddress("http://moodle.example.org"), proxy.getAddress(), LOGIN);

    assertThat(client.categories().all()).isEmpty();
    assertThat(client.categories().all()).isEmpty();
    assertThat(told).containsExactly(HEADER, HEADER);
  }

  @Test
  void isNotShown() {
    assertThat(LOGIN).hasToString("ProxyLogin[hidden]");
    assertThatThrownBy(() -> ProxyLogin.of("a:b", "geheim")).hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> ProxyLogin.of("a", "ge\nheim")).hasMessageNotContaining("heim");
    assertThatThrownBy(() -> ProxyLogin.of("a", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
