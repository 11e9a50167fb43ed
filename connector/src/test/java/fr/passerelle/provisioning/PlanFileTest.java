package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.Person;
import fr.passerelle.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {

  private static final Plan PLAN = plan();
  static final String TEXT = PlanFile.write(PLAN);

  /** A plan with every kind of step and of problem. */
  private static Plan plan() {
    Desired desired =
        Desired.of(
            List.of(
                Asked.of("2026-0001").title("Avant").nobody().request(),
                Asked.of("2026-0002").dates("2026-12-01", "2026-12-18").request(),
                Asked.of("2026-0003").category("Nulle part").request(),
                Asked.of("2026-0004").format("Modulaire").request()),
            TestProfiles.MAGISTERE);
    SiteAnswers site = SiteAnswers.usual().categories("Nulle part");
    site.after(planned(site, desired));
    return planned(
        site,
        Desired.of(
            List.of(
                Asked.of("2026-0001").title("Après {0} ’ 🎓").request(),
                Asked.of("2026-0003").category("Nulle part").request(),
                Asked.of("2026-0004").format("Modulaire").request(),
                Asked.of("2026-0005")
                    .designers(new Person("Inconnu", "inconnu@example.org"))
                    .request()),
            TestProfiles.MAGISTERE));
  }

  private static Plan planned(SiteAnswers site, Desired desired) {
    return new Planner(
            new SiteName("essai"),
            new SiteAddress("https://moodle.example.org"),
            Instant.parse("2026-11-22T23:00:00Z"),
            Plans.terms(site.written()))
        .plan(desired, SiteQuestions.about(desired), site.observed());
  }

  @Test
  void aPlanComesBackAsItWasWritten() {
    assertThat(TEXT).endsWith("}\n").contains("\"step\" : \"create\"", "\"step\" : \"change\"");
    assertThat(PlanFile.read(TEXT, "plan.json").problems()).isEmpty();
    assertThat(PlanFile.read(TEXT, "plan.json").value()).isEqualTo(PLAN);
  }

  @Test
  void otherLineEndsAndIndentsAreTheSamePlan() {
    String text = TEXT.replace("\n", "\r\n").replace("  ", "\t");
    assertThat(PlanFile.read(text, "plan.json").problems()).isEmpty();
    assertThat(PlanFile.read(text, "plan.json").value()).isEqualTo(PLAN);
  }

  @Test
  void allThatDoesNotFitIsSaidAtOnceWithItsLine() {
    List<Problem> problems =
        problems(
            TEXT.replace("\"sections\" : 5", "\"sections\" : \"cinq\"")
                .replace("\"visible\" : false", "\"visible\" : false, \"visibel\" : true"));
    assertThat(problems).hasSize(2);
    assertThat(problems).extracting(Problem::where).allMatch(it -> it.matches("plan.json:\\d+"));
    assertThat(problems)
        .extracting(Problem::field)
        .allMatch(it -> it.endsWith(".sections") || it.endsWith(".visibel"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"fullName\" : \"Après | \"fullName\" : \"Autre",
        "\"id\" : 100 | \"id\" : 1",
        "\"format\" : \"topics\", |",
        "\"idNumber\" : \"2026-0005\" | \"idNumber\" : null",
        "\"site\" : \"essai\" | \"site\" : \"autre\"",
        "\"site\" : \"essai\", |",
        "\"user\" : 10 | \"user\" : 11",
        "\"severity\" : \"ERROR\" | \"severity\" : \"WARNING\"",
        "\"seal\" : | \"seal\" : \"0\" , \"x\" :"
      })
  void aPlanThatWasEditedIsRefused(String before, String after) {
    assertThat(TEXT).contains(before);
    String edited = TEXT.replace(before, after == null ? "" : after);
    assertThat(problems(edited)).isNotEmpty().allMatch(Problem::isError);
  }

  @ParameterizedTest
  @CsvSource({
    "2, provisioning.plan-newer",
    "99, provisioning.plan-newer",
    "0, provisioning.plan-version"
  })
  void aFormOfAnotherReleaseIsRefusedAndNamed(String version, String message) {
    List<Problem> problems =
        problems(TEXT.replace("\"formatVersion\" : 1", "\"formatVersion\" : " + version));
    assertThat(problems)
        .extracting(p -> p.field() + " " + p.value() + " " + p.message().key())
        .containsExactly("formatVersion " + version + " " + message);
  }

  /** What a newer form holds is not complained about key by key. */
  @Test
  void aNewerFormIsRefusedBeforeItsKeysAreLookedAt() {
    List<Problem> problems = problems("{\"formatVersion\": 2, \"pages\": [], \"courses\": 3}");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message().in(Locale.FRENCH)).contains("version plus récente");
  }

  @ParameterizedTest
  @CsvSource({"''", "{}", "[]", "null", "{\"formatVersion\":1", "pas du JSON"})
  void whatIsNoPlanIsRefused(String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void aFileCutShortIsRefused() {
    assertThat(problems(TEXT.substring(0, TEXT.length() / 2))).isNotEmpty();
  }

  private static List<Problem> problems(String text) {
    return PlanFile.read(text, "plan.json").problems();
  }
}
