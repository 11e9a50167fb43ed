package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server puts into its headers, and a person into the settings, can't break anything. */
class AddressFuzzTest {

  static Stream<byte[]> seen() {
    return Stream.of(
            "https://www.example.org/moodle/",
            "http://127.0.0.1:8000",
            "https://user:pw@www.example.org:8443/m/webservice/rest/server.php?wstoken=x#y",
            "/login/index.php",
            "mailto:a@example.org",
            "https://[::1]/",
            "300",
            "Wed, 25 Nov 2026 12:00:00 GMT")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seen")
  @FuzzTest
  void anyTextIsAnAddressOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertIsRoot(SiteRoot.of(text));
    SiteAddress address = address(text);
    if (address != null) {
      assertThat(URI.create(address.value())).hasNoUserInfo().hasNoQuery().hasNoFragment();
      assertThat(address.value()).doesNotEndWith("/");
      assertThat(address.value()).matches("https?://.+");
      assertThat(new SiteAddress(address.value())).isEqualTo(address);
    }
    assertIsWait(text);
  }

  /** Scheme, host and path; nobody's name and password before the host. */
  private static void assertIsRoot(Optional<String> root) {
    root.ifPresent(it -> assertThat(it).matches("(?s)[^:/]+://[^@/]+(/.*)?"));
  }

  private static @Nullable SiteAddress address(String text) {
    try {
      return new SiteAddress(text);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static void assertIsWait(String text) {
    Headers headers;
    try {
      headers = Headers.of("Retry-After", text, "Date", "Wed, 25 Nov 2026 11:00:00 GMT");
    } catch (IllegalArgumentException noHeader) {
      return;
    }
    Duration wait = HttpTransport.retryAfter(headers);
    assertThat(wait == null || !wait.isNegative()).isTrue();
  }
}
