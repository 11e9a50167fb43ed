package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real sites answered, byte for byte. */
class RecordedRefusalsTest {

  /** An exchange of {@code refusals.tsv}. */
  record Exchange(String name, String request, String answer) {

    static Stream<Exchange> of(String release) {
      return Sandboxes.text("moodle-" + release + "/refusals.tsv")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Exchange(cells[0], cells[1], cells[2]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Exchange> recordedWith45() {
    return Exchange.of("4.5");
  }

  static Stream<Exchange> recordedWith41() {
    return Exchange.of("4.1");
  }

  @ParameterizedTest
  @MethodSource("recordedWith45")
  void answersAsMoodle45Did(Exchange exchange) {
    assertAnswersAlike(Profile.MOODLE, exchange);
  }

  @ParameterizedTest
  @MethodSource("recordedWith41")
  void answersAsMagistereDid(Exchange exchange) {
    assertAnswersAlike(Profile.MAGISTERE_2, exchange);
  }

  private static void assertAnswersAlike(Profile profile, Exchange exchange) {
    try (Sandbox sandbox = Sandboxes.start(profile)) {
      String request = "wstoken=" + sandbox.token() + "&" + exchange.request();
      String answer = new Caller(sandbox).post(request).body();
      assertThat(answer.replace(sandbox.address().getAuthority(), "HOST"))
          .isEqualTo(exchange.answer());
    }
  }
}
