package fr.passerelle.cli.view;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.BudgetLine;
import fr.passerelle.vacation.BudgetSum;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastCourse;
import fr.passerelle.vacation.ForecastLine;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.Operation;
import fr.passerelle.vacation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pay forecast --json} prints.
 *
 * @param budget what everything comes to, by the code of the budget's line
 */
public record ForecastJsonView(
    String forecast,
    String on,
    String rules,
    String version,
    List<Course> courses,
    SortedMap<String, BudgetSum> budget,
    BudgetSum total) {

  /** A course with its four lines of the budget. */
  public record Course(
      String reference,
      String title,
      SortedMap<String, BudgetSum> budget,
      BudgetSum total,
      List<Line> lines) {}

  /**
   * One line.
   *
   * @param vacations exact; null where none are known
   * @param amount null where there is none; then {@code reasons} says why
   */
  public record Line(
      int number,
      String budgetLine,
      String activity,
      Message part,
      @Nullable Integer heads,
      String on,
      String state,
      @Nullable String vacations,
      @Nullable BigDecimal amount,
      List<Message> reasons,
      @Nullable Message hint,
      List<Message> facts,
      List<Message> notes,
      List<Message> operations) {}

  /** The forecast so. */
  public static ForecastJsonView of(Forecast forecast) {
    int[] before = {0};
    List<Course> courses =
        forecast.courses().stream()
            .map(
                course -> {
                  Course shown = course(course, before[0]);
                  before[0] += course.lines().size();
                  return shown;
                })
            .toList();
    return new ForecastJsonView(
        forecast.id().sha256(),
        forecast.on().toString(),
        forecast.rules().file(),
        forecast.rules().version().sha256(),
        courses,
        budget(forecast::under),
        forecast.sum());
  }

  private static Course course(ForecastCourse course, int before) {
    List<Line> lines =
        IntStream.range(0, course.lines().size())
            .mapToObj(i -> line(before + i + 1, course.lines().get(i)))
            .toList();
    return new Course(
        course.reference().value(), course.title(), budget(course::under), course.sum(), lines);
  }

  private static SortedMap<String, BudgetSum> budget(Function<BudgetLine, BudgetSum> under) {
    SortedMap<String, BudgetSum> sums = new TreeMap<>();
    for (BudgetLine line : BudgetLine.values()) {
      sums.put(line.code(), under.apply(line));
    }
    return sums;
  }

  private static Line line(int number, ForecastLine line) {
    Outcome outcome = line.outcome();
    return new Line(
        number,
        line.budgetLine().code(),
        line.activity().code(),
        line.says(),
        line.heads(),
        line.on().toString(),
        (line.amount().isPresent() ? line.state() : outcome.state()).code(),
        vacations(outcome),
        line.amount().orElse(null),
        outcome.match(sum -> List.of(), it -> List.of(it.reason()), Outcome.Refused::reasons),
        hint(outcome),
        line.facts(),
        line.notes(),
        line.operations().stream().map(Operation::says).toList());
  }

  private static @Nullable String vacations(Outcome outcome) {
    return outcome
        .match(
            sum -> Optional.of(sum.vacations()),
            question -> Optional.ofNullable(question.vacations()),
            refusal -> Optional.<Fraction>empty())
        .map(Object::toString)
        .orElse(null);
  }

  private static @Nullable Message hint(Outcome outcome) {
    return outcome
        .match(
            sum -> Optional.<Message>empty(),
            question -> Optional.of(question.hint()),
            refusal -> Optional.of(refusal.hint()))
        .orElse(null);
  }
}
