package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at what {@code sync} stored. */
class CountsTest {

  private static final String EVALUER = "26_A008_EVALUER_1.0";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.types("sync");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Course course(String shortName) {
    return sandbox
        .state()
        .all(Course.class)
        .filter(it -> it.shortName().equals(shortName))
        .findFirst()
        .orElseThrow();
  }

  /** Suspends some enrolments of a course, as a teacher does. */
  private void suspend(String shortName, int people) {
    long id = course(shortName).id();
    List<Enrolment> some =
        sandbox
            .state()
            .all(Enrolment.class)
            .filter(it -> it.course() == id && !it.suspended())
            .limit(people)
            .toList();
    some.forEach(
        it ->
            sandbox.put(
                new Enrolment(
                    it.id(), it.method(), it.course(), it.person(), true, it.start(), it.end())));
  }

  private void rename(String shortName, String name, String idNumber) {
    Course it = course(shortName);
    sandbox.put(
        new Course(
            it.id(),
            it.category(),
            it.fullName(),
            name,
            idNumber,
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

  @ParameterizedTest
  @ValueSource(strings = {"26_A008_EVALUER_1.0", "DEMO-0001", "number"})
  void showsACourseByAnyOfItsNames(String typed) throws IOException {
    String name = typed.equals("number") ? Long.toString(course(EVALUER).id()) : typed;

    User.Said said = user.types("count show " + name);

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).contains(EVALUER, "inscrits\tactifs\tconnectes");
    assertThat(said.out().lines().skip(1)).allMatch(line -> line.contains(EVALUER));
    assertThat(said.err()).contains("Relevé", "participant", "formateur");
  }

  @Test
  void saysWhatIsWrongWithANameOrADay() throws IOException {
    assertThat(user.types("count show 26_A008_EVALUER").code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.types("count show 26_A008_EVALUER").err()).contains("count list");
    assertThat(user.types("count show " + EVALUER + " --on 2026-11-22").err())
        .contains("n’a pas été compté le 2026-11-22", "2026-11-23");
    assertThat(user.types("count show " + EVALUER + " --definition presents").err())
        .contains("inscrits, actifs, connectes, acheves, attestes");
  }

  @Test
  void doesNotGuessWhichOfTwoCoursesIsMeant() throws IOException {
    String number = Long.toString(course("26_A008_ORAL_1.0").id());
    rename(EVALUER, EVALUER, number);
    watch.moveOn(Duration.ofDays(1));
    user.types("sync");

    User.Said said = user.types("count show " + number);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("plusieurs cours", EVALUER, "26_A008_ORAL_1.0");
  }

  @Test
  void showsOneDefinitionAlone() throws IOException {
    assertThat(user.types("count show " + EVALUER + " --definition actifs").out())
        .contains("actifs")
        .doesNotContain("inscrits", "connectes");
  }

  @Test
  void drawsTheHistoryForAPersonAndListsItForAPipe() throws IOException {
    watch.moveOn(Duration.ofDays(1));
    suspend(EVALUER, 20);
    user.types("sync");

    User.Said drawn = user.atTerminal("").types("count history " + EVALUER);
    User.Said listed = user.throughPipe().types("count history " + EVALUER);
    User.Said second =
        user.types("count history " + EVALUER + " --from 2026-11-24 --to 2026-11-24");

    assertThat(drawn.out()).contains("2 relevés", "██", "actifs");
    assertThat(listed.out().lines()).hasSize(3);
    assertThat(listed.out()).contains("2026-11-23 10:00", "2026-11-24 10:00").doesNotContain("█");
    assertThat(second.out().lines()).hasSize(2);
    assertThat(user.types("count history " + EVALUER + " --to 2026-11-01").err())
        .contains("Aucun compte");
  }

  @Test
  void explainsWhoIsLeftOutByNumber() throws IOException {
    User.Said said = user.types("count explain " + EVALUER);
    User.Said json = user.types("count explain " + EVALUER + " --json");

    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.out())
        .contains("inscrits\tcomptés\t", "sans rôle d’apprenant", "inscription non active");
    assertThat(json.out()).contains("\"inscrits\"", "\"no-learner-role\"", "\"counted\"");
    assertThat(said.all() + json.all()).doesNotContain("@");
  }

  @Test
  void showsWhatChangedBetweenTwoDays() throws IOException {
    watch.moveOn(Duration.ofDays(1));
    suspend(EVALUER, 20);
    user.types("sync");

    User.Said said = user.types("count diff 2026-11-23 2026-11-24");
    User.Said nothing = user.types("count diff 2026-11-24 2026-11-25");

    assertThat(said.out().lines()).hasSize(2);
    assertThat(said.out()).contains(EVALUER, "modifié");
    assertThat(said.err()).contains("1 modifié, 6 inchangés");
    assertThat(nothing.err()).contains("rien à comparer");
    assertThat(user.types("count diff 2026-11-23 2026-11-24 --json").out())
        .contains("\"what\" : \"changed\"", "\"unchanged\" : 6");
  }

  @Test
  void writesFilesForASpreadsheetInsteadOfShowing() throws IOException {
    rename(EVALUER, "=1+1", "DEMO-0001");
    watch.moveOn(Duration.ofDays(1));
    user.types("sync");

    User.Said said = user.types("count list --csv comptes.csv --xlsx comptes.xlsx");
    user.types("count show =1+1 --csv cours.csv");
    user.types("count history =1+1 --xlsx histoire.xlsx");
    user.types("count diff 2026-11-20 2026-11-24 --csv ecarts.csv --xlsx ecarts.xlsx");

    assertThat(said.out().lines()).hasSize(2).allMatch(line -> line.startsWith("Écrit "));
    assertThat(user.reads("comptes.csv"))
        .startsWith("\uFEFFsite;cours;idnumber;shortname;qui;nom;tuteurs;inscrits;actifs;")
        .contains(";'=1+1;cours entier;", "\r\n", "peut payer");
    assertThat(user.reads("cours.csv").lines())
        .allMatch(l -> l.contains("=1+1") || l.contains("site"));
    assertThat(user.reads("ecarts.csv")).contains("apparu", "inscrits 2026-11-24");
    List<Row> rows = rows("comptes.xlsx");
    assertThat(rows).anyMatch(row -> row.getCellText(3).equals("=1+1"));
    assertThat(rows.get(1).getCell(7).getType().name()).isEqualTo("NUMBER");
    assertThat(rows("histoire.xlsx")).hasSizeGreaterThan(2);
    assertThat(rows("ecarts.xlsx")).hasSize(8);
  }

  private List<Row> rows(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getFirstSheet().read();
    }
  }
}
