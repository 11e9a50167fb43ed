package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real sites answered, byte for byte. */
class RecordedRefusalsTest {

  /** An exchange of {@code refusals.tsv}. */
  record Exchange(String name, String request, String answer) {

    static Stream<Exchange> of(String release) {
      return rows("moodle-" + release + "/refusals.tsv")
          .map(cells -> new Exchange(cells[0], cells[1], cells[2]));
    }

    static Stream<String[]> rows(String file) {
      return Sandboxes.text(file)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1));
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

  /** An exchange of {@code refusals-without.tsv}: while the account lacked something. */
  record Lack(String capability, Exchange exchange) {

    static Stream<Lack> of(String release) {
      return Exchange.rows("moodle-" + release + "/refusals-without.tsv")
          .map(cells -> new Lack(cells[0], new Exchange(cells[1], cells[2], cells[3])));
    }

    @Override
    public String toString() {
      return exchange.toString();
    }

    Capability missing() {
      return Stream.of(Capability.values())
          .filter(it -> it.moodleName().equals(capability))
          .findFirst()
          .orElseThrow();
    }
  }

  static Stream<Lack> recordedWith45Lacking() {
    return Lack.of("4.5");
  }

  static Stream<Lack> recordedWith41Lacking() {
    return Lack.of("4.1");
  }

  @ParameterizedTest
  @MethodSource("recordedWith45Lacking")
  void answersAsMoodle45DidWithoutACapability(Lack lack) {
    assertAnswersAlike(Profile.MOODLE, lack.exchange(), lack.missing());
  }

  @ParameterizedTest
  @MethodSource("recordedWith41Lacking")
  void answersAsMagistereDidWithoutACapability(Lack lack) {
    assertAnswersAlike(Profile.MAGISTERE_2, lack.exchange(), lack.missing());
  }

  private static void assertAnswersAlike(
      Profile profile, Exchange exchange, Capability... missing) {
    try (Sandbox sandbox = Sandboxes.start(profile)) {
      Stream.of(missing).forEach(sandbox.access()::drop);
      String request = "wstoken=" + sandbox.token() + "&" + exchange.request();
      String answer = new Caller(sandbox).post(request).body();
      assertThat(answer.replace(sandbox.address().getAuthority(), "HOST"))
          .isEqualTo(exchange.answer());
    }
  }
}
