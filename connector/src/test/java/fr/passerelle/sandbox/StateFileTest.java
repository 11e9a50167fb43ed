package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.UnreadableStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {

  @TempDir private Path folder;

  @Test
  void goesOnWhereItStopped() {
    try (Sandbox first = start(Profile.MOODLE)) {
      create(first, "A");
    }
    try (Sandbox second = start(Profile.MOODLE)) {
      assertThat(second.state().get(Course.class, 11).shortName()).isEqualTo("A");
      assertThat(create(second, "B")).contains("\"id\":12");
      assertThat(create(second, "A")).contains("shortnametaken");
    }
  }

  @Test
  void writesTheSameBytesForTheSameState() throws IOException {
    start(Profile.MAGISTERE_2).close();
    byte[] first = Files.readAllBytes(file());
    start(Profile.MAGISTERE_2).close();
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
    Files.delete(file());
    start(Profile.MAGISTERE_2).close();
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void leavesNothingBesideAndNoTokenInside() throws IOException {
    try (Sandbox sandbox = start(Profile.MOODLE)) {
      create(sandbox, "A");
      assertThat(Files.readString(file())).doesNotContain(sandbox.token());
    }
    assertThat(folder).isDirectoryContaining(path -> path.equals(file()));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{\"formatVersion\":2,\"profile\":\"moodle\",\"rows\":{}}",
        "{\"formatVersion\":1,\"profile\":\"moodle\",\"rows\":{}}",
        "{\"formatVersion\":1,\"profile\":\"moodle\",\"rows\":{\"Category\":[{\"id\":1,\"x\":2}]}}"
      })
  void refusesAFileThatIsNotItsOwn(String content) throws IOException {
    Files.writeString(file(), content);
    assertThatThrownBy(() -> start(Profile.MOODLE)).isInstanceOf(UnreadableStateException.class);
    assertThat(Files.readString(file())).isEqualTo(content);
  }

  @Test
  void refusesAFileOfAnotherProfileAndSaysSoInTwoLanguages() {
    start(Profile.MOODLE).close();
    UnreadableStateException refused =
        catchThrowableOfType(UnreadableStateException.class, () -> start(Profile.MAGISTERE_2));
    assertThat(refused.problem().where()).isEqualTo(file().toString());
    assertThat(refused.problem().message().in(Locale.ENGLISH))
        .isEqualTo("This file holds a sandbox of the profile “moodle”, not “magistere-2”.");
    assertThat(refused.problem().hint().in(Locale.FRENCH))
        .isEqualTo(
            "Démarrez le bac à sable avec le profil « moodle », ou indiquez un autre fichier.");
  }

  @Test
  void saysThatAPortIsTaken() {
    try (Sandbox first = start(Profile.MOODLE)) {
      SandboxSettings same =
          Sandboxes.settings(Profile.MOODLE).port(first.address().getPort()).build();
      assertThatThrownBy(() -> Sandbox.start(same)).isInstanceOf(UncheckedIOException.class);
    }
  }

  private Sandbox start(Profile profile) {
    return Sandbox.start(Sandboxes.settings(profile).stateFile(file()).build());
  }

  private Path file() {
    return folder.resolve("state.json");
  }

  private static String create(Sandbox sandbox, String name) {
    return new Caller(sandbox)
        .text(
            "core_course_create_courses",
            "courses[0][fullname]=" + name,
            "courses[0][shortname]=" + name,
            "courses[0][categoryid]=4");
  }
}
