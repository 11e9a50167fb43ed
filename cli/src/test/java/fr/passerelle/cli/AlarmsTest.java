package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that look wrong, from the night on which they do until somebody accepts them. */
class AlarmsTest {

  private static final String EVALUER = "26_A008_EVALUER_1.0";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T03:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.types("sync");
    watch.moveOn(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Course course() {
    return sandbox
        .state()
        .all(Course.class)
        .filter(it -> it.shortName().equals(EVALUER))
        .findFirst()
        .orElseThrow();
  }

  private void suspend(boolean so) {
    long id = course().id();
    List<Enrolment> those =
        sandbox
            .state()
            .all(Enrolment.class)
            .filter(it -> it.course() == id && it.end() == 0 && it.start() == 0)
            .toList();
    those.forEach(
        it ->
            sandbox.put(
                new Enrolment(
                    it.id(), it.method(), it.course(), it.person(), so, it.start(), it.end())));
  }

  private void moveToTheBin() {
    Course it = course();
    long bin =
        sandbox
            .state()
            .all(Category.class)
            .filter(category -> category.name().equals("Corbeille"))
            .findFirst()
            .orElseThrow()
            .id();
    sandbox.put(
        new Course(
            it.id(),
            bin,
            it.fullName(),
            it.shortName(),
            it.idNumber(),
            it.summary(),
            it.format(),
            it.visible(),
            it.start(),
            it.end(),
            it.sections(),
            it.lang(),
            new TreeMap<>(it.settings()),
            it.showsDates(),
            it.created(),
            it.modified(),
            new TreeMap<>(it.customFields())));
  }

  @Test
  void aDropIsToldEveryNightAndCannotPayUntilSomebodyAcceptsIt() throws IOException {
    suspend(true);

    User.Said first = user.types("sync");
    watch.moveOn(Duration.ofDays(1));
    User.Said second = user.types("sync");
    User.Said shown = user.types("count show " + EVALUER);
    User.Said accepted =
        user.types("count accept " + EVALUER + " --by gestion.paie --reason Session-finie");
    User.Said again = user.types("count accept DEMO-0001 --who autre --reason Autre");
    User.Said then = user.types("count show " + EVALUER);
    watch.moveOn(Duration.ofDays(1));
    User.Said last = user.types("sync");

    for (User.Said night : List.of(first, second)) {
      assertThat(night.code()).isEqualTo(ExitCode.PARTLY);
      assertThat(night.err()).contains(EVALUER, "actifs :", "2026-11-23", "count accept");
      assertThat(night.out()).contains("0 incomplet, 1 alarme.");
    }
    assertThat(shown.err()).contains("alarme, ne peut pas payer");
    assertThat(accepted.out()).contains("peut payer désormais", "actifs :");
    assertThat(again.out()).contains("déjà été accepté par gestion.paie", "Session-finie");
    assertThat(then.err())
        .contains("accepté, peut payer", "accepté par gestion.paie le 2026-11-25");
    assertThat(last.code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("count list").err()).doesNotContain("alarme");
  }

  @Test
  void aFigureThatIsBackEndsItsAlarm() throws IOException {
    suspend(true);
    user.types("sync");
    suspend(false);
    watch.moveOn(Duration.ofDays(1));

    assertThat(user.types("sync").out()).doesNotContain("alarme");
  }

  @Test
  void aCourseThatVanishedIsMissedUntilSomebodyLetsItGo() throws IOException {
    moveToTheBin();

    User.Said missed = user.types("sync");
    user.types("count accept " + EVALUER + " --by gestion --reason Corbeille");
    watch.moveOn(Duration.ofDays(1));
    User.Said letGo = user.types("sync");

    assertThat(missed.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(missed.err()).contains(EVALUER, "n’est plus parmi ceux à compter");
    assertThat(letGo.code()).isEqualTo(ExitCode.OK);
    assertThat(letGo.err()).doesNotContain(EVALUER);
  }

  @Test
  void nobodyAcceptsWithAnAddressOrWithoutAReason() throws IOException {
    String accept = "count accept " + EVALUER;

    assertThat(user.types(accept + " --by a.b@example.org --reason R").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(user.types(accept + " --by gestion").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types(accept + " --by gestion --reason 12E3456789ABC").err())
        .doesNotContain("12E3456789ABC");
    assertThat(user.types("count show " + EVALUER).err()).doesNotContain("accepté");
  }
}
