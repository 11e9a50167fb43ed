package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanAndApplyTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;
  private long coursesBefore;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.hasOneRequest();
    coursesBefore = courses();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private long courses() {
    return sandbox.state().all(Course.class).count();
  }

  private long created() {
    return courses() - coursesBefore;
  }

  @ParameterizedTest
  @CsvSource({"oui, 1", "OUI, 1", "yes, 1", "non, 0", "o, 0", "'', 0"})
  void asksBeforeItWrites(String answer, int created) throws IOException {
    User.Said said = user.atTerminal(answer).types("apply");

    assertThat(said.err()).contains("Tapez oui");
    assertThat(created()).isEqualTo(created);
    assertThat(said.code()).isEqualTo(created == 1 ? ExitCode.OK : ExitCode.FAILED);
  }

  @Test
  void writesNothingWhereNobodyCanBeAsked() throws IOException {
    User.Said said = user.throughPipe().types("apply");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("--yes");
    assertThat(created()).isZero();
  }

  @Test
  void changesNothingTheSecondTimeAndSaysSo() throws IOException {
    user.types("apply --yes");
    User.Said again = user.types("apply --yes");

    assertThat(again.code()).isEqualTo(ExitCode.OK);
    assertThat(again.out()).endsWith("conforme à l’unique demande.\n");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void refusesAPlanThatTheSiteHasOutrun() throws IOException {
    user.types("plan -o plan.json");
    user.types("apply --yes");
    User.Said late = user.types("apply plan.json --yes");

    assertThat(late.code()).isEqualTo(ExitCode.STALE_PLAN);
    assertThat(late.err()).contains("le site a changé");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void refusesAPlanForAnotherSite() throws IOException {
    user.types("plan -o plan.json");
    user.settings(
        user.reads("passerelle.yaml").replaceFirst("http://\\S+", "https://b.example.org"));
    User.Said moved = user.types("apply plan.json --yes");
    user.settings(
        user.reads("passerelle.yaml") + "  b: { url: https://c.example.org, tokenVariable: T }\n");
    User.Said named = user.types("apply plan.json --yes --site b");

    assertThat(moved.code()).isEqualTo(ExitCode.STALE_PLAN);
    assertThat(moved.err()).contains("autre site", "https://b.example.org");
    assertThat(named.code()).isEqualTo(ExitCode.STALE_PLAN);
    assertThat(named.err()).contains("autre site", "https://c.example.org");
    assertThat(created()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{", "[]", "{\"formatVersion\": 1, \"sote\": 1}", ""})
  void refusesWhatIsNoPlan(String text) throws IOException {
    user.write("plan.json", text);
    User.Said said = user.types("apply plan.json --yes");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("plan.json", "→").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan nulle-part", "apply nulle-part --yes", "plan form.yaml"})
  void refusesAFolderThatIsNotThere(String command) throws IOException {
    User.Said said = user.types(command);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("→");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void namesAPlanThatIsNotThere() throws IOException {
    User.Said said = user.types("apply plan.json --yes");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("plan.json n’existe pas");
  }

  @ParameterizedTest
  @CsvSource({"plan, 0", "apply --yes, 0", "plan --detailed-exitcode, 0"})
  void saysThatAFolderHoldsNoRequest(String command) throws IOException {
    Files.delete(folder.resolve("requests/2026-0001.yaml"));
    User.Said said = user.types(command);

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).contains("aucune demande dans le dossier", "request import");
    assertThat(said.out()).contains("Rien à faire : il n’y a aucune demande.");
  }

  @Test
  void endsOtherwiseWhereARequestHasAProblem() throws IOException {
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml").replaceFirst("title: .*", "title: \"\""));
    User.Said said = user.types("plan --detailed-exitcode");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("2026-0001.yaml");
    assertThat(said.out()).contains("1 bloqué");
  }

  @Test
  void saysThatTheTokenIsWrong() throws IOException {
    user.token("site.token", "00000000000000000000000000000000");
    User.Said said = user.types("plan");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.err()).startsWith("Erreur : ").doesNotContain("Exception");
  }

  @Test
  void saysThatTheSiteIsDown() throws IOException {
    sandbox.close();
    User.Said said = user.types("plan");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("personne ne répond").doesNotContain("Exception");
  }

  @Test
  void findsACourseAgainWhoseAnswerWasLost() throws IOException {
    sandbox.faults().onNext("core_course_create_courses", Fault.LOSE_ANSWER_AFTER_COMMIT);

    assertThat(user.types("apply --yes").code()).isEqualTo(ExitCode.OK);
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void saysLoudlyThatACourseCanNotBeHidden() throws IOException {
    sandbox.access().drop(Capability.SET_VISIBILITY);
    User.Said said = user.types("apply --yes");

    assertThat(sandbox.state().all(Course.class).filter(c -> c.idNumber().equals("2026-0001")))
        .allMatch(Course::visible);
    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.out()).contains("VISIBLE", "moodle/course:visibility");
  }

  @Test
  void saysThatTheTokensUserMayNotCreate() throws IOException {
    sandbox.access().drop(Capability.CREATE_COURSES);
    User.Said said = user.types("apply --yes");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.all()).contains("moodle/course:create");
    assertThat(created()).isZero();
  }

  @Test
  void letsNothingOnTheSiteSteerTheTerminal() throws IOException {
    user.types("apply --yes");
    Course course =
        sandbox
            .state()
            .all(Course.class)
            .filter(c -> c.idNumber().equals("2026-0001"))
            .findFirst()
            .orElseThrow();
    sandbox.put(
        new Course(
            course.id(),
            course.category(),
            "x\u001b[2J\u202Ey\nz",
            course.shortName(),
            course.idNumber(),
            "<p>\u001b]0;</p>",
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
    String take = " --overwrite fullname,summary";
    String shown = user.types("plan" + take).all() + user.types("apply --yes" + take).all();

    assertThat(shown).contains("→ « Lire & comprendre »").doesNotContain("\u001b", "\u202E");
  }

  @Test
  void stopsWhenInterruptedAndGoesOnTheNextTime() throws IOException {
    Thread.currentThread().interrupt();
    User.Said stopped = user.types("apply --yes");
    boolean stillInterrupted = Thread.interrupted();
    User.Said next = user.types("apply --yes");

    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(stopped.err()).contains("arrêté avant la fin").doesNotContain("Exception");
    assertThat(stillInterrupted).isTrue();
    assertThat(next.code()).isEqualTo(ExitCode.OK);
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void saysWhichFunctionTheServiceLacks() throws IOException {
    sandbox.access().removeFunction("core_course_get_categories");
    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.out()).contains("✗ core_course_get_categories", "Pas prêt");
  }

  @Test
  void refusesALedgerThatIsNone() throws IOException {
    user.write("passerelle.db", "not a database, not a database, not a database");
    User.Said said = user.types("plan");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("passerelle.db").doesNotContain("Exception");
  }
}
