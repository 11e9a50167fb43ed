package fr.passerelle.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSandboxTest {

  @TempDir Path folder;

  private User user() {
    return new User(folder, "fr", new Watch("2026-11-23T09:00:00Z"));
  }

  @Test
  void runsUntilItIsInterrupted() throws IOException {
    User user = user();
    Thread.currentThread().interrupt();
    User.Said said = user.types("sandbox --port 0 --state state.json --token-file token");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("http://127.0.0.1:", user.reads("token").strip());
    assertThat(Files.getPosixFilePermissions(folder.resolve("token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("state.json")).isNotEmptyFile();
  }

  @Test
  void playsWhateverIsAskedForTogether() throws IOException {
    Thread.currentThread().interrupt();
    User.Said said =
        user()
            .types(
                "sandbox --port 0 --profile moodle --release 4.1 --language fr --matching loose"
                    + " --max-input-vars 1000");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).isEmpty();
  }

  @Test
  void keepsTheTokenThatItHad() throws IOException {
    User user = user();
    Thread.currentThread().interrupt();
    user.types("sandbox --port 0 --token-file token");
    String token = user.reads("token");
    User.Said again = user.types("sandbox --port 0 --token-file token");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(again.out()).contains(token.strip());
    assertThat(user.reads("token")).isEqualTo(token);
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      User.Said said = user().types("sandbox --port " + taken.getLocalPort());

      assertThat(said.code()).isEqualTo(ExitCode.FAILED);
      assertThat(said.err()).contains("pris par un autre programme").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port 99999, « 99999 », ce n’est pas un port",
    "--port -1, « -1 », ce n’est pas un port",
    "--profile magistere, « magistere », nommez moodle ou magistere-2",
    "--release 5.0, « 5.0 », nommez 4.1 ou 4.5",
    "--language de, « de », nommez fr ou en",
    "--matching strict, « strict », nommez loose",
    "--max-input-vars 0, « 0 », nommez un nombre à partir de 1"
  })
  void refusesWhatItCannotBe(String options, String value, String what) throws IOException {
    User.Said said = user().types("sandbox " + options);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(value, what);
  }

  @Test
  void refusesFilesThatAreNotItsOwn() throws IOException {
    User user = user();
    user.write("token", "too short");
    user.write("state.json", "{}");

    User.Said token = user.types("sandbox --port 0 --token-file token");
    User.Said state = user.types("sandbox --port 0 --state state.json");
    User.Said nowhere = user.types("sandbox --port 0 --state nowhere/state.json");

    assertThat(token.code()).isEqualTo(ExitCode.USAGE);
    assertThat(token.err()).contains("pas un jeton").doesNotContain("too short");
    assertThat(state.code()).isEqualTo(ExitCode.FAILED);
    assertThat(state.err()).contains("state.json", "abîmé");
    assertThat(user.reads("state.json")).isEqualTo("{}");
    assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
    assertThat(nowhere.err()).contains("nowhere").doesNotContain("Exception");
  }
}
