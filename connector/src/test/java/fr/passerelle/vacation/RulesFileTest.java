package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesFileTest {

  @ParameterizedTest
  @CsvSource({"en, broken.en.txt", "fr, broken.fr.txt"})
  void saysEverythingThatIsWrongAtOnceWithItsPlaceAndWhatToDo(String language, String golden) {
    assertThat(said(problems(TestRules.resource("broken.yaml")), Locale.forLanguageTag(language)))
        .isEqualTo(TestRules.resource(golden));
  }

  @Test
  void neverRepeatsWhatLooksLikeANumen() {
    List<Problem> problems =
        problems(TestRules.text(Map.of()).replace("tutoring:", "08e0312345abc: 1\ntutoring:"));

    assertThat(problems).extracting(Problem::where).contains("essai.yaml:12:1");
    assertThat(said(problems, Locale.FRENCH))
        .contains("NUMEN")
        .doesNotContainIgnoringCase("08E0312345ABC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "schoolYearStart", "rates", "tutoring", "formatVersion"})
  void needsItsMandatoryKeys(String key) {
    String without = TestRules.text(Map.of()).replaceFirst("(?m)^" + key + ":", "x" + key + ":");

    assertThat(problems(without))
        .extracting(problem -> problem.message().key())
        .contains("vacation.rules.missingKey", "vacation.rules.unknownKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "count", "scope", "sharing", "leftoverCent", "headsPerVacation"})
  void guessesNoParameterOfTutoring(String key) {
    String without = TestRules.text(Map.of()).replaceFirst("(?m)^  " + key + ":\n.*\n", "");

    assertThat(problems(without)).extracting(Problem::field).containsExactly("tutoring." + key);
  }

  @Test
  void refusesStaffAmongTheCandidatesSinceNoCountHasThem() {
    String staff =
        "  staff:\n    - {from: 2023-09-01, value: inclus, status: hypothese, note: x}\n";

    assertThat(problems(TestRules.text(Map.of()).replace("  scope:", staff + "  scope:")))
        .extracting(Problem::field)
        .containsExactly("tutoring.staff.value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|vacation.rules.empty",
        "'- a'|vacation.rules.notMapping",
        "'a: [1'|vacation.rules.notYaml",
        "'formatVersion: 2'|vacation.rules.unknownFormat",
      })
  void refusesWhatIsNoRulesFile(String text, String key) {
    assertThat(problems(text)).extracting(problem -> problem.message().key()).contains(key);
  }

  @Test
  void refusesAliasesAndSecondDocuments() {
    String text =
        TestRules.text(Map.of())
            .replace("title: Règles d’essai", "title: &t Règles\nx: *t")
            .concat("---\na: 1\n");

    assertThat(problems(text))
        .extracting(problem -> problem.message().key())
        .containsExactlyInAnyOrder(
            "vacation.rules.alias", "vacation.rules.unknownKey", "vacation.rules.secondDocument");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin = "title: Règles".getBytes(StandardCharsets.ISO_8859_1);

    RulesReading reading = RulesFile.read("essai.yaml", latin);

    String key = reading.match(rules -> "", problems -> problems.get(0).message().key());
    assertThat(key).isEqualTo("vacation.rules.notUtf8");
  }

  @Test
  void readsTheSameRulesWithAByteOrderMarkAndWindowsLines() {
    String text = TestRules.text(Map.of());
    PayRules plain = TestRules.accepted(text);
    PayRules windows = TestRules.accepted("\uFEFF" + text.replace("\n", "\r\n"));

    assertThat(windows.tutoring()).isEqualTo(plain.tutoring());
    assertThat(windows.identity().version()).isNotEqualTo(plain.identity().version());
  }

  @Test
  void takesTheSha256OfTheBytesForTheVersion() {
    RulesReading reading =
        RulesFile.read("abc.yaml", TestRules.text(Map.of()).getBytes(StandardCharsets.UTF_8));

    String version = reading.match(rules -> rules.identity().version().sha256(), problems -> "");
    assertThat(version)
        .isEqualTo(Sha256.hex(TestRules.text(Map.of()).getBytes(StandardCharsets.UTF_8)));
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void shipsRulesThatAreInOrderAndMarkWhatTheAcademyDoesNotState() {
    PayRules rules = shipped(RulesFile.SHIPPED);

    assertThat(rules.rate("A").settings().get(0).status()).isEqualTo(Status.HYPOTHESE);
    assertThat(rules.tutoring().mode().settings().get(0).status()).isEqualTo(Status.HYPOTHESE);
    assertThat(rules.tutoring().count().settings().get(0).status()).isEqualTo(Status.HYPOTHESE);
    assertThat(rules.tutoring().headsPerVacation().settings().get(0).status())
        .isEqualTo(Status.CONFIRME);
  }

  @Test
  void shipsTheOneCellOfVirtualClassesThatIsKnown() {
    HoursRule rule = Objects.requireNonNull(shipped(RulesFile.SHIPPED).virtualClasses());

    List<CoefficientCell> known =
        rule.table().values().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.coefficient().settings().get(0).status() != Status.MANQUANT)
            .toList();

    assertThat(known)
        .extracting(cell -> cell.heads() + " × " + cell.trainers())
        .containsExactly("20..20 × 2");
    assertThat(rule.rate()).isNull();
  }

  @Test
  void shipsAnExampleWhereEveryValueIsMarkedAsInvented() {
    assertThat(shipped(RulesFile.EXAMPLE).identity().title()).startsWith("EXEMPLE");
    assertThat(new String(RulesFile.shipped(RulesFile.EXAMPLE), StandardCharsets.UTF_8))
        .contains("status: hypothese")
        .doesNotContain("status: confirme");
  }

  private static PayRules shipped(String file) {
    return RulesFile.read(file, RulesFile.shipped(file))
        .match(
            accepted -> accepted,
            problems -> {
              throw new AssertionError(said(problems, Locale.ENGLISH));
            });
  }

  private static List<Problem> problems(String text) {
    return TestRules.read(text).match(rules -> List.of(), problems -> problems);
  }

  private static String said(List<Problem> problems, Locale locale) {
    return problems.stream()
        .map(
            problem ->
                "%s %s [%s]\n  %s\n  %s\n"
                    .formatted(
                        problem.where(),
                        problem.field(),
                        problem.value(),
                        problem.message().in(locale),
                        problem.hint().in(locale)))
        .collect(Collectors.joining());
  }
}
