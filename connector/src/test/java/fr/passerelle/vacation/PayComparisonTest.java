package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.IdNumber;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PayComparisonTest {

  private final Clerk clerk = new Clerk();

  @Test
  void showsCoursesWithoutAForecastAndForecastsWithoutACourse() {
    PayStatement statement = clerk.computes(course(12, 20), course(13, 8));

    assertThat(rows(compared(statement, followed("2026-1012", 24), followed("2026-1099", 8))))
        .containsExactly(
            "2026-1012 (Prévu) tutorat 135.00 112.50 -22.50 a_valider",
            "2026-1013 (23_ESSAI_13) tutorat - 45.00 45.00 a_valider",
            "2026-1099 (Prévu) tutorat 45.00 - -45.00 previsionnel");
  }

  @Test
  void takesTheTitleOfARequestThatPlansNothing() {
    PayStatement statement = clerk.computes(course(12, 8));
    PlannedCourse silent =
        new PlannedCourse(new IdNumber("2026-1012"), "Muet", 0, false, PlannedWork.NONE);

    assertThat(rows(compared(statement, silent)))
        .containsExactly("2026-1012 (Muet) tutorat - 45.00 45.00 a_valider");
  }

  @Test
  void hasNoGapWhereARealLineHasNoAmount() {
    PayStatement statement = clerk.computes(new TestCourse(12).heads(20), course(13, 8));

    PayComparison comparison =
        compared(statement, followed("2026-1012", 24), followed("2026-1013", 16));

    assertThat(rows(comparison))
        .containsExactly(
            "2026-1012 (Prévu) tutorat 135.00 0.00? ? effectue",
            "2026-1013 (Prévu) tutorat 90.00 45.00 -45.00 a_valider");
    assertThat(comparison.total().known()).isEmpty();
    assertThat(comparison.total().difference()).isEqualTo("-45.00");
    assertThat(comparison.total().uncompared()).isEqualTo(1);
  }

  @Test
  void takesWhatPeoplePutInThePlaceOfAnAmountAndNothingForACancelledLine() {
    PayStatement statement = clerk.computes(course(12, 20), course(13, 8));
    clerk.overrides(statement, 1, "90.00", "deux absents");
    clerk.validates(statement, 1);
    clerk.desk.cancel(statement, 2, Clerk.signs("doublon"));

    assertThat(rows(compared(statement, followed("2026-1012", 20), followed("2026-1013", 8))))
        .containsExactly(
            "2026-1012 (Prévu) tutorat 112.50 90.00 -22.50 valide",
            "2026-1013 (Prévu) tutorat 45.00 0.00 -45.00 annule");
  }

  @Test
  void saysThatTheWorkIsValidatedInAnotherStatement() {
    PayStatement first = clerk.computes(course(12, 20));
    clerk.validates(first, 1);
    PayStatement second = clerk.computes(course(12, 20), course(13, 8));

    assertThat(rows(compared(second, followed("2026-1012", 20))))
        .contains("2026-1012 (Prévu) tutorat 112.50 112.50 0.00 valide");
  }

  private PayComparison compared(PayStatement statement, PlannedCourse... planned) {
    Forecast forecast =
        new ForecastCalculator(TestRules.usual()).compute(Clerk.DAY, List.of(planned));
    return PayComparison.of(PayTally.of(forecast), PayTally.of(statement, clerk.desk.register()));
  }

  private static PlannedCourse followed(String reference, int candidates) {
    PlannedGroup whole = new PlannedGroup(candidates, OptionalInt.of(1));
    return new PlannedCourse(
        new IdNumber(reference),
        "Prévu",
        0,
        false,
        new PlannedWork(PlannedTutoring.whole(whole), List.of()));
  }

  private static TestCourse course(long id, int heads) {
    return new TestCourse(id).heads(heads).tutors(7);
  }

  private static List<String> rows(PayComparison comparison) {
    return comparison.rows().stream()
        .map(
            row ->
                "%s (%s) %s %s %s %s %s"
                    .formatted(
                        row.course().key(),
                        row.course().title(),
                        row.activity().code(),
                        sum(row.gap().forecast()),
                        sum(row.gap().real()),
                        row.gap().known().map(Object::toString).orElse("?"),
                        row.states().stream().map(Word::code).collect(Collectors.joining("+"))))
        .toList();
  }

  private static String sum(BudgetSum sum) {
    return sum.isEmpty() ? "-" : sum.amount() + (sum.isComplete() ? "" : "?");
  }
}
