package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a checkout of nothing, with a Java and a Maven of the test's own. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

  private static final List<String> TOOLS =
      List.of("awk", "cat", "dirname", "find", "head", "mkdir", "readlink", "rm", "sed", "tee");

  private static final String JAVA_17 =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "17.0.15" 2025-04-15' >&2; else echo "started $*"; fi
      """;

  private static final String GOOD_MAVEN =
      """
      #!/bin/sh
      echo "[INFO] Building Passerelle connector 0.1.0 [2/3]"
      : > "$PWD/cli/target/passerelle.jar"
      """;

  private static final String BAD_MAVEN =
      """
      #!/bin/sh
      echo "[INFO] Building Passerelle connector 0.1.0 [2/3]"
      echo "[ERROR] Foo.java:[1,2] cannot find symbol"
      exit 1
      """;

  @TempDir Path folder;
  private Path home;
  private Path bin;

  @BeforeEach
  void checkOut() throws IOException {
    home = folder.resolve("a checkout");
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String source : List.of("connector/src/main", "cli/src/main")) {
      Files.createDirectories(home.resolve(source));
    }
    for (String pom : List.of("pom.xml", "connector/pom.xml", "cli/pom.xml")) {
      Files.writeString(home.resolve(pom), "<project/>");
    }
    Files.copy(Path.of("passerelle"), home.resolve("cli/passerelle"));
    for (String tool : TOOLS) {
      program(tool, "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
    }
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    assertThat(run("en_GB.UTF-8", Map.of()))
        .isEqualTo("1: Java is missing: install a JDK 17 or newer, or point JAVA_HOME at one.\n");
    assertThat(run("fr_FR.UTF-8", Map.of())).startsWith("1: Java manque : installez un JDK 17");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    program("java", "#!/bin/sh\necho 'java version \"1.8.0_392\"' >&2\n");
    assertThat(run("en_GB.UTF-8", Map.of()))
        .isEqualTo("1: This Java is too old (version 1): a JDK 17 or newer is needed.\n");
  }

  @Test
  void saysThatTheJavaOfJavaHomeIsMissing() throws Exception {
    program("java", JAVA_17);
    assertThat(run("en_GB.UTF-8", Map.of("JAVA_HOME", folder + "/nothing")))
        .startsWith("1: Java is missing");
  }

  @Test
  void saysThatThereIsOnlyAJreToBuildWith() throws Exception {
    program("java", JAVA_17);
    program("mvn", GOOD_MAVEN);
    assertThat(run("en_GB.UTF-8", Map.of())).startsWith("1: This Java can't compile");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    program("java", JAVA_17);
    program("javac", JAVA_17);
    assertThat(run("en_GB.UTF-8", Map.of()))
        .isEqualTo("1: Maven is missing: install Maven 3.8.1 or newer.\n");
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    program("java", JAVA_17);
    program("javac", JAVA_17);
    program("mvn", GOOD_MAVEN);

    assertThat(run("en_GB.UTF-8", Map.of()))
        .startsWith("0: Building Passerelle")
        .contains("  Passerelle connector 0.1.0\n")
        .contains("started", "-jar " + home.toRealPath() + "/cli/target/passerelle.jar demo --x");
    assertThat(run("en_GB.UTF-8", Map.of())).startsWith("0: started");

    Path source = Files.writeString(home.resolve("connector/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run("en_GB.UTF-8", Map.of())).startsWith("0: Building Passerelle");
  }

  @Test
  void showsTheErrorsOfABuildThatFails() throws Exception {
    program("java", JAVA_17);
    program("javac", JAVA_17);
    program("mvn", BAD_MAVEN);
    assertThat(run("en_GB.UTF-8", Map.of()))
        .startsWith("1: Building Passerelle")
        .contains("[ERROR] Foo.java:[1,2] cannot find symbol\nThe build failed; all of it is in ");
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(bin.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path found(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** The exit code, a colon, and all that was said. */
  private String run(String language, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", home.resolve("cli/passerelle").toString(), "demo", "--x")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("LANG", language);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + ": " + output;
  }
}
