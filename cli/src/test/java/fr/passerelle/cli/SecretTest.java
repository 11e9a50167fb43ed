package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The token is a password: nobody reads it but the site. */
class SecretTest {

  private static final List<String> JOB =
      List.of(
          "site check",
          "site check --json",
          "request import forms/*",
          "plan -o plan.json",
          "plan --json",
          "apply plan.json --yes",
          "apply --yes",
          "sync",
          "count list --json",
          "pay compute --on 2026-11-23 --rules grenoble-2023.yaml --json",
          "pay explain 1",
          "pay export -o pay.csv",
          "pay export -o pay.json");

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private final Logger ours = (Logger) LoggerFactory.getLogger("fr.passerelle");
  private final Level usual = ours.getLevel();
  private final PrintStream usualErr = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void logEverything() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void logAsUsual() {
    ours.setLevel(usual);
    System.setErr(usualErr);
  }

  @Test
  void staysInItsFile() throws IOException {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build())) {
      User user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
      user.receivesForms();
      sandbox.faults().onNext("core_course_create_courses", Fault.HTTP_504_AFTER_COMMIT);
      for (String command : JOB) {
        user.types(command);
      }
      sandbox.faults().onNext("core_webservice_get_site_info", Fault.CUT_BODY);
      user.types("site check");

      String token = sandbox.token();
      assertThat(user.reads("site.token")).contains(token);
      assertThat(user.everythingSaid()).hasSizeGreaterThan(10_000).doesNotContain(token);
      assertThat(log.toString(StandardCharsets.UTF_8))
          .contains("core_course_create_courses")
          .doesNotContain(token);
      assertThat(filesWith(token)).containsExactly("site.token");
    }
  }

  private List<String> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && contents(file).contains(text))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static String contents(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
