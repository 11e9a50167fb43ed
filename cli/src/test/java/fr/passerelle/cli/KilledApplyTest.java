package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.SampleForms;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed while the site is still creating what it asked for. */
@Timeout(120)
class KilledApplyTest {

  /** Long enough for the process to be dead, and a second one begun, before anything appears. */
  private static final Duration COMMITS_LATE = Duration.ofSeconds(2);

  /** Few, because every enrolment commits late too. */
  private static final List<String> FORMS =
      List.of("demande-direction.yaml", "demande-evaluation.docx");

  @TempDir Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void prepare() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC())
                .commitDelay(COMMITS_LATE)
                .build());
    Path token =
        Files.createFile(
            folder.resolve("token"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(token, sandbox.token());
    Files.writeString(
        folder.resolve("passerelle.yaml"),
        """
        formatVersion: 1
        sites:
          demo: {url: "%s", tokenFile: token, profile: magistere-2}
        """
            .formatted(sandbox.address()));
    SampleForms.copyTo(folder.resolve("forms"));
    FORMS.forEach(form -> type("request", "import", "forms/" + form));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void isFollowedByARunThatCreatesNothingTwice() throws IOException, InterruptedException {
    Process process = applyInAnotherProcess();
    awaitCall("core_course_create_courses");
    process.destroyForcibly().waitFor();
    assertThat(opened()).as("courses on the site when the process died").isEmpty();

    String second = type("apply", "requests", "--yes");

    assertThat(sheets()).isEqualTo(FORMS.size());

    assertThat(opened()).as(second).doesNotHaveDuplicates().hasSize(FORMS.size());
    assertThat(sandbox.calls().count("core_course_create_courses")).isEqualTo(1);
    assertThat(second).contains("enrol claude.martin@example.org as formateur");
    assertThat(type("plan", "requests")).contains("No changes");
  }

  private Process applyInAnotherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Duser.language=en",
            Main.class.getName(),
            "apply",
            "requests",
            "--yes")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "output.txt"))
        .start();
  }

  private long sheets() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opened/demo"))) {
      return files.filter(file -> file.toString().endsWith(".html")).count();
    }
  }

  private void awaitCall(String function) {
    while (sandbox.calls().count(function) == 0) {
      Thread.onSpinWait();
    }
  }

  private List<String> opened() {
    return sandbox
        .state()
        .all(Course.class)
        .map(Course::idNumber)
        .filter(key -> key.startsWith("20"))
        .toList();
  }

  private String type(String... arguments) {
    StringWriter output = new StringWriter();
    PrintWriter both = new PrintWriter(output, true);
    Main.run(
        new Workplace(
            folder,
            Map.of(),
            Locale.ENGLISH,
            new BufferedReader(new StringReader("")),
            both,
            both,
            true,
            false,
            Clock.systemUTC()),
        arguments);
    return output.toString();
  }
}
