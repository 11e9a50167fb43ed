package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import fr.passerelle.yaml.StrictYaml;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {

  private static List<String> files() {
    return RuleExamples.SHIPPED_FILES;
  }

  private static final String ONE =
      """
      formatVersion: 1
      rules: essai.yaml
      examples:
        - name: cas
          on: 2024-01-15
          %s
      """;

  @ParameterizedTest
  @MethodSource("files")
  void theShippedRulesGiveWhatTheirExamplesSay(String file) {
    RuleExamples examples = read(RuleExamples.shipped(file));
    PayRules rules =
        RulesFile.read(examples.rules(), RulesFile.shipped(examples.rules()))
            .match(
                accepted -> accepted,
                problems -> {
                  throw new AssertionError(problems.toString());
                });
    assertThat(new ExampleRun(rules).of(examples))
        .allSatisfy(
            result -> assertThat(result.differences()).as(result.example().name()).isEmpty());
  }

  @Test
  void saysWhatCameOtherwiseAndWhy() {
    String work =
        """
        tutoring: {groups: [{candidates: 12, tutors: [7]}, {candidates: 8, tutors: [8]}]}
            expect:
              - {person: 7, vacations: 1, amount: 45.00, state: a_valider}
              - {person: 9, vacations: 1, amount: 45.00, state: a_valider}
        """;
    assertThat(differences(ONE.formatted(work)))
        .containsExactly(
            "person 7: expected 1 = 45.00 a_valider; came 3/2 = 67.50 a_valider",
            "person 8: nothing was expected; came 1 = 45.00 a_valider",
            "person 9: expected 1 = 45.00 a_valider; nothing came");
    assertThat(
            differences(
                ONE.replace("2024-01-15", "2023-08-31")
                    .formatted(
                        "tutoring: {candidates: 8, tutors: [7]}\n"
                            + "    expect: [{person: 7, vacations: 1, amount: 45, state: a_valider}]")))
        .contains("person 7: expected 1 = 45.00 a_valider; came refuse")
        .hasSizeGreaterThan(1);
  }

  @Test
  void holdsEveryLineOfAPersonAgainstWhatIsExpected() {
    String work =
        """
        tutoring: {groups: [{candidates: 12, tutors: [7]}, {candidates: 8, tutors: [7]}]}
            expect:
              - {person: 7, vacations: 1, amount: 45.00, state: a_valider}
              - {person: 7, vacations: 3/2, amount: 67.50, state: a_valider}
        """;
    assertThat(differences(ONE.formatted(work))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expect: [{state: refuse}] | exactly one of",
        "design: {vacations: 1}, update: {vacations: 1}, expect: [{state: refuse}] | exactly one of",
        "design: {vacations: -1}, expect: [{state: refuse}] | at least 0",
        "design: {vacations: 1}, expect: [] | at least one line",
        "design: {vacations: 1} | expect is missing",
        "design: {vacation: 1}, expect: [{state: refuse}] | unknown key “vacation”",
        "design: {vacations: 1}, expect: [{}] | state is missing",
        "design: {vacations: 1}, expect: [{state: paye}] | a_valider",
        "design: {vacations: 1}, expect: [{vacations: 1/0, state: refuse}] | such as 2, 2.5",
        "virtualClass: {nature: x, hours: long, participants: 1, trainers: [7]}, expect: [{state:"
            + " refuse}] | a duration",
      })
  void refusesWhatIsNoExampleWithItsPlace(String work, String said) {
    String text =
        "formatVersion: 1\nrules: essai.yaml\nexamples:\n  - {name: cas, on: 2024-01-15, "
            + work
            + "}\n";
    StrictYaml.Reading<RuleExamples> reading = RuleExamples.read(text, "cas.yaml");
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.problems().get(0).where()).startsWith("cas.yaml:4");
    assertThat(reading.problems().toString()).contains(said);
  }

  @Test
  void repeatsNoNumen() {
    StrictYaml.Reading<RuleExamples> reading =
        RuleExamples.read("formatVersion: 1\nrules: 38E0912345ABC\n", "cas.yaml");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).where()).isEqualTo("cas.yaml:2");
    assertThat(reading.problems().toString()).doesNotContain("38E09");
  }

  private static List<String> differences(String text) {
    return new ExampleRun(TestRules.usual())
        .of(read(text)).stream()
            .flatMap(result -> result.differences().stream())
            .map(RuleExamplesTest::spoken)
            .toList();
  }

  private static String spoken(Message message) {
    return message.in(Locale.ENGLISH);
  }

  private static RuleExamples read(String text) {
    StrictYaml.Reading<RuleExamples> reading = RuleExamples.read(text, "cas.yaml");
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.value());
  }
}
