package fr.passerelle.vacation;

import fr.passerelle.moodle.IdNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Planned or real pay, as what can be held against the other: courses, activities and amounts,
 * without people.
 *
 * @param entries one for each line
 */
public record PayTally(List<Entry> entries) {

  /**
   * One line.
   *
   * @param amount what counts; empty where nothing does
   */
  public record Entry(
      ComparedCourse course, Activity activity, Optional<BigDecimal> amount, LineState state) {}

  public PayTally {
    entries = List.copyOf(entries);
  }

  /** What a forecast says. */
  public static PayTally of(Forecast forecast) {
    return new PayTally(
        forecast.courses().stream()
            .flatMap(
                course ->
                    course.lines().stream()
                        .map(
                            line ->
                                new Entry(
                                    new ComparedCourse(course.reference().value(), course.title()),
                                    line.activity(),
                                    line.amount(),
                                    line.state())))
            .toList());
  }

  /**
   * What a statement says, with what people decided since: another amount counts in the place of
   * the computed one, and a cancelled line counts for nothing.
   */
  public static PayTally of(PayStatement statement, PayRegister register) {
    return new PayTally(
        register.linesOf(statement).stream().map(line -> entry(line, register)).toList());
  }

  private static Entry entry(TrackedLine line, PayRegister register) {
    LineState state = line.state();
    Optional<BigDecimal> amount =
        state == LineState.ANNULE ? Optional.of(BudgetSum.NONE.amount()) : line.amount();
    LineState shown =
        register.frozenElsewhere(line).stream().map(TrackedLine::state).findFirst().orElse(state);
    return new Entry(course(line.line().course()), line.line().activity(), amount, shown);
  }

  private static ComparedCourse course(PaidCourse course) {
    IdNumber reference = course.idNumber();
    return new ComparedCourse(
        reference == null ? course.site() + "/" + course.id() : reference.value(),
        course.shortName().value());
  }
}
