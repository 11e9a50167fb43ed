package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "fr, explained.fr.txt",
    "en, explained.en.txt",
  })
  void tellsThePersonPaidUnderTheFourHeadingsOfTheLaw(String language, String golden) {
    PayStatement statement = statement();

    assertThat(everyLine(statement, Locale.forLanguageTag(language)))
        .isEqualTo(TestRules.resource(golden));
  }

  @Test
  void hasOperationsThatGiveTheAmountWhenDoneAgain() {
    for (PayLine line : statement().lines()) {
      line.outcome()
          .match(
              computed -> {
                computed.operations().forEach(ExplanationTest::doAgain);
                assertThat(ends(computed.operations()))
                    .isEqualTo(computed.amount().toPlainString());
                return "";
              },
              question -> "",
              refusal -> "");
    }
  }

  private static void doAgain(Operation operation) {
    if (operation instanceof Operation.Counted step) {
      assertThat(step.mode().vacations(step.heads(), step.headsPerVacation()))
          .isEqualTo(step.vacations());
    } else if (operation instanceof Operation.Priced step) {
      assertThat(step.vacations().times(Fraction.of(step.rate()))).isEqualTo(step.amount());
    } else if (operation instanceof Operation.Rounded step) {
      assertThat(step.rounding().round(step.exact())).isEqualTo(step.amount());
    } else if (operation instanceof Operation.Shared step) {
      assertThat(Fraction.of(step.total()).times(step.weight()).dividedBy(step.weightOfAll()))
          .isEqualTo(step.exact());
    } else {
      throw new AssertionError(operation);
    }
  }

  private static String ends(List<Operation> operations) {
    Operation last = operations.get(operations.size() - 1);
    return last instanceof Operation.Shared shared
        ? shared.amount().toPlainString()
        : ((Operation.Rounded) last).amount().toPlainString();
  }

  private static String everyLine(PayStatement statement, Locale locale) {
    StringBuilder text = new StringBuilder();
    for (PayLine line : statement.lines()) {
      text.append("== ").append(line.key()).append("\n");
      text.append(Explanation.of(statement, line).in(locale));
    }
    return text.toString();
  }

  private static PayStatement statement() {
    String text =
        TestRules.text(Map.of("sharing", "egal"))
            .replace(
                "value: proportionnel, status: confirme, reference: essai",
                "value: proportionnel, status: hypothese, note: le texte ne parle pas des blocs incomplets");
    return new PayCalculator(TestRules.accepted(text), PARIS)
        .compute(
            DAY,
            List.of(
                new TestCourse(12).heads(1).tutors(7, 8).count(),
                new TestCourse(13)
                    .group(3, 25, 7)
                    .inNoGroup(2)
                    .heads(27)
                    .takenAt("2024-02-01T09:05:00Z")
                    .count(),
                new TestCourse(14)
                    .heads(3)
                    .tutors(8)
                    .incomplete(Message.of("vacation.refused.notCounted", "actifs"))
                    .count()));
  }
}
