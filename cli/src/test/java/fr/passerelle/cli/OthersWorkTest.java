package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user can say about whose a field or a course is, and how much may be done at once. */
class OthersWorkTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.hasOneRequest();
    String first = user.reads("requests/2026-0001.yaml");
    for (int i = 2; i <= 4; i++) {
      user.write("requests/2026-000" + i + ".yaml", another(first, i));
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** A request from another form, with another title. */
  private static String another(String request, int number) {
    return request
        .replace("2026-0001", "2026-000" + number)
        .replaceFirst("title: .*", "title: Parcours numéro " + "x".repeat(9 * number))
        .replaceFirst("sha256: ....", "sha256: 000" + number);
  }

  private List<String> opened() {
    return sandbox
        .state()
        .all(Course.class)
        .map(Course::idNumber)
        .filter(it -> it.startsWith("2026-000"))
        .sorted()
        .toList();
  }

  private Course course(String reference) {
    return sandbox
        .state()
        .all(Course.class)
        .filter(it -> it.idNumber().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private void put(Course course, String fullName, String idNumber) {
    sandbox.put(
        new Course(
            course.id(),
            course.category(),
            fullName,
            course.shortName(),
            idNumber,
            course.summary(),
            course.format(),
            course.visible(),
            course.start(),
            course.end(),
            course.sections(),
            course.lang(),
            course.settings(),
            course.showsDates(),
            course.created(),
            course.modified(),
            course.customFields()));
  }

  @Test
  void opensOnlyWhatIsNamed() throws IOException {
    assertThat(user.types("apply --yes --only 2026-0002,2026-0004").code()).isEqualTo(ExitCode.OK);
    assertThat(opened()).containsExactly("2026-0002", "2026-0004");
  }

  @Test
  void leavesTheProblemsOfOtherRequestsOut() throws IOException {
    user.write("requests/2026-0003.yaml", "nothing of a request");
    assertThat(user.types("plan --only 2026-0002").code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("plan --only 2026-0003").code()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void opensAFewAtATime() throws IOException {
    User.Said said = user.types("apply --yes --limit 3");
    assertThat(said.out()).contains("1 autre cours est remis à une autre fois (--limit).");
    assertThat(opened()).containsExactly("2026-0001", "2026-0002", "2026-0003");
    assertThat(user.types("apply --yes --limit 3").out()).doesNotContain("--limit");
    assertThat(opened()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "plan --only 2026-0009, --only, 2026-000",
    "plan --overwrite fulname, --overwrite, fullname",
    "plan --limit 0, --limit, au moins un cours"
  })
  void namesWhatThereIsNot(String command, String option, String hint) throws IOException {
    User.Said said = user.types(command);
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(option, hint);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void changesNoPlanThatIsMade() throws IOException {
    user.types("plan -o plan.json");
    User.Said said = user.types("apply plan.json --yes --limit 1 --overwrite fullname");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("--limit, --overwrite", "le plan est fait");
    assertThat(opened()).isEmpty();
  }

  @Test
  void showsWhatSomebodyChangedAndTakesItBackOnDemand() throws IOException {
    user.types("apply --yes");
    put(course("2026-0002"), "Nom du pilote", "2026-0002");

    User.Said shown = user.types("plan");
    assertThat(shown.out())
        .contains(
            "« Nom du pilote » → « Parcours numéro xx",
            "; modifié sur le site et laissé tel quel (--overwrite fullname)")
        .contains("Aucun changement");
    user.types("apply --yes --overwrite fullname");
    assertThat(course("2026-0002").fullName()).startsWith("Parcours numéro");
  }

  @Test
  void asksForTheNumberWhereManyCoursesWouldChange() throws IOException {
    user.settings(user.reads("passerelle.yaml") + "    settings: { brake: { courses: 3 } }\n");
    user.types("apply --yes");
    for (int i = 1; i <= 4; i++) {
      String file = "requests/2026-000" + i + ".yaml";
      user.write(
          file,
          user.reads(file)
              .replaceFirst("title: ", "title: Nouveau : ")
              .replaceFirst("title: (.*)", "title: \"$1\""));
    }

    User.Said stopped = user.types("apply --yes");
    assertThat(stopped.code()).isEqualTo(ExitCode.USAGE);
    assertThat(stopped.all()).contains("--confirm 4", "« brake »");
    assertThat(user.types("plan -o plan.json").err())
        .contains("passerelle apply plan.json --confirm 4");
    assertThat(user.types("apply --yes --confirm 3").code()).isEqualTo(ExitCode.USAGE);
    assertThat(course("2026-0001").fullName()).doesNotStartWith("Nouveau");
    assertThat(user.types("apply --yes --confirm 4").code()).isEqualTo(ExitCode.OK);
    assertThat(course("2026-0001").fullName()).startsWith("Nouveau");
  }

  @Test
  void makesACourseThatIsThereARequestsOwn() throws IOException {
    user.types("apply --yes --only 2026-0001");
    Course byHand = course("2026-0001");
    put(byHand, "Lire et comprendre", "");
    user.write("passerelle.yaml", user.reads("passerelle.yaml") + "ledger: other.db\n");
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml")
            .replaceFirst("title: .*", "title: Lire & comprendre."));

    assertThat(user.types("adopt 2026-0003").out()).contains("Aucun cours");
    String id = Long.toString(byHand.id());
    User.Said refused = user.throughPipe().types("adopt 2026-0001 " + id);
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(opened()).isEmpty();
    User.Said adopted = user.atTerminal("oui").types("adopt 2026-0001 " + byHand.shortName());
    assertThat(adopted.code()).isEqualTo(ExitCode.OK);
    assertThat(adopted.out())
        .contains("fullname", "« Lire et comprendre » → « Lire & comprendre. »")
        .endsWith("Le cours " + id + " est désormais celui de 2026-0001.\n");
    assertThat(course("2026-0001").fullName()).isEqualTo("Lire et comprendre");
    assertThat(user.types("plan --only 2026-0001").out()).contains("Aucun changement");
    assertThat(user.types("adopt 2026-0001 " + id).code()).isEqualTo(ExitCode.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "adopt 2026-0009 4, REF",
    "adopt 2026-0001 999999, COURSE",
    "adopt 2026-0001 XX, COURSE"
  })
  void adoptsNothingThatIsNotThere(String command, String where) throws IOException {
    User.Said said = user.types(command + " --yes");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(where);
  }
}
