package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.problem.Message;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementJsonTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  @Test
  void readsBackWhatItWroteToTheByte() {
    byte[] bytes = StatementJson.write(statement());

    PayStatement read = StatementJson.read(bytes);

    assertThat(StatementJson.write(read)).isEqualTo(bytes);
    assertThat(read).isEqualTo(statement());
  }

  @Test
  void writesWhatItAlwaysWrote() {
    PayStatement statement =
        new PayCalculator(TestRules.rules(Map.of("sharing", "egal")), ZoneId.of("Europe/Paris"))
            .compute(DAY, List.of(new TestCourse(12).heads(20).tutors(7, 8).count()));

    assertThat(new String(StatementJson.write(statement), StandardCharsets.UTF_8))
        .isEqualTo(TestRules.resource("statement.json").strip());
  }

  @Test
  void readsBackADecisionWithItsOverride() {
    PayStatement statement = decided();

    PayStatement read = StatementJson.read(StatementJson.write(statement));

    assertThat(read).isEqualTo(statement);
    assertThat(Explanation.of(read, read.line(1)).in(Locale.ENGLISH))
        .contains(
            "Decision: 9 vacations (the rules allow 10 to 20), by an override of responsable on"
                + " 2024-01-10: parcours court");
    assertThat(Explanation.of(read, read.line(2)).in(Locale.FRENCH))
        .contains("Décision\u00a0: 14 vacations, entre 10 et 20");
  }

  private static PayStatement decided() {
    DecisionCalculator calculator = new DecisionCalculator(TestRules.usual());
    MotivatedOverride override =
        new MotivatedOverride("responsable", LocalDate.of(2024, 1, 10), "parcours court");
    PayStatement model = statement();
    List<PayLine> lines =
        Stream.of(
                new Decision(DAY, OptionalInt.of(9), override),
                new Decision(DAY, OptionalInt.of(14), null))
            .map(decision -> designed(model.line(1), calculator.design(decision)))
            .toList();
    return PayStatement.of(model.rules(), DAY, model.zone(), model.terms(), lines);
  }

  private static PayLine designed(PayLine line, Outcome outcome) {
    return new PayLine(
        Activity.CONCEPTION,
        line.course(),
        line.portion(),
        null,
        line.evidence(),
        line.rules(),
        outcome,
        List.of());
  }

  @Test
  void hasAnotherIdForAnotherResult() {
    PayCalculator calculator = new PayCalculator(TestRules.usual(), ZoneId.of("Europe/Paris"));
    StatementId one =
        calculator.compute(DAY, List.of(new TestCourse(12).heads(8).tutors(7).count())).id();
    StatementId other =
        calculator.compute(DAY, List.of(new TestCourse(12).heads(9).tutors(7).count())).id();

    assertThat(one).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"56.25\"', '\"56.26\"'",
    "'\"zone\"', '\"zoned\":1,\"zone\"'",
    "',\"on\"', ', \"on\"'"
  })
  void refusesAFileThatWasChanged(String what, String into) {
    String text = new String(StatementJson.write(statement()), StandardCharsets.UTF_8);
    String changed = text.replaceFirst(Pattern.quote(what), into);

    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> StatementJson.read(changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was changed after it was written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"formatVersion\":2}", "{\"formatVersion\":1}", "no"})
  void refusesWhatIsNoStatement(String text) {
    assertThatThrownBy(() -> StatementJson.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PayStatement statement() {
    return new PayCalculator(TestRules.usual(), ZoneId.of("Europe/Paris"))
        .compute(
            DAY,
            List.of(
                new TestCourse(12).heads(20).tutors(7, 8).count(),
                new TestCourse(13).group(3, 25, 7).inNoGroup(2).heads(27).count(),
                new TestCourse(14).heads(3).tutors(8).incomplete(reason()).count(),
                new TestCourse(15)
                    .heads(3)
                    .tutors(8)
                    .without(CountDefinition.CONNECTES, reason())
                    .count()));
  }

  private static Message reason() {
    return Message.of("vacation.refused.notCounted", "actifs");
  }
}
