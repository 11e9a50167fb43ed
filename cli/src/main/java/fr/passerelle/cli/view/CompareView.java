package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.Gap;
import fr.passerelle.vacation.PayComparison;
import fr.passerelle.vacation.PayStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A forecast beside real pay: by course and activity, by course, and by line of the budget. */
public final class CompareView {

  /**
   * What {@code pay compare --json} prints.
   *
   * @param budget by the code of the budget's line
   */
  public record Compared(
      String forecast,
      String statement,
      List<Row> rows,
      SortedMap<String, Sum> courses,
      SortedMap<String, Sum> budget,
      Sum total) {}

  /** One course and activity. */
  public record Row(
      String course,
      String title,
      String budgetLine,
      String activity,
      Sum sum,
      List<String> states,
      boolean unplanned,
      boolean undone) {}

  /**
   * What stands beside each other.
   *
   * @param gap null where something in it could not be compared
   * @param comparedGap of what could be
   * @param uncompared how many rows could not
   */
  public record Sum(
      BigDecimal forecast,
      int forecastOpen,
      BigDecimal real,
      int realOpen,
      @Nullable BigDecimal gap,
      BigDecimal comparedGap,
      int uncompared) {}

  private final Workplace place;
  private final Words words;
  private final BudgetText text;

  public CompareView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
    this.text = new BudgetText(words);
  }

  /** The comparison as values. */
  public static Compared values(
      Forecast forecast, PayStatement statement, PayComparison comparison) {
    SortedMap<String, Sum> courses = new TreeMap<>();
    comparison.byCourse().forEach((course, gap) -> courses.put(course.key(), sum(gap)));
    SortedMap<String, Sum> budget = new TreeMap<>();
    comparison.byBudgetLine().forEach((line, gap) -> budget.put(line.code(), sum(gap)));
    return new Compared(
        forecast.id().sha256(),
        statement.id().sha256(),
        comparison.rows().stream().map(CompareView::row).toList(),
        courses,
        budget,
        sum(comparison.total()));
  }

  private static Row row(PayComparison.Row row) {
    return new Row(
        row.course().key(),
        row.course().title(),
        row.activity().line().code(),
        row.activity().code(),
        sum(row.gap()),
        row.states().stream().map(state -> state.code()).toList(),
        row.isUnplanned(),
        row.isUndone());
  }

  private static Sum sum(Gap gap) {
    return new Sum(
        gap.forecast().amount(),
        gap.forecast().open(),
        gap.real().amount(),
        gap.real().open(),
        gap.known().orElse(null),
        gap.difference(),
        gap.uncompared());
  }

  /** Shows it. */
  public void show(Forecast forecast, PayStatement statement, PayComparison comparison) {
    place
        .out()
        .println(
            Plain.line(
                words.say(
                    "compare-title",
                    forecast.id().brief(),
                    forecast.on().toString(),
                    statement.id().brief(),
                    statement.on().toString())));
    rows(comparison).show(place);
    place.out().println();
    courses(comparison).show(place);
    place.out().println();
    budget(comparison).show(place);
    place.out().println(closing(comparison.total()));
    place.out().flush();
  }

  private TableView rows(PayComparison comparison) {
    TableView table =
        new TableView(
            header(
                List.of(
                    words.say("budget-course"),
                    words.say("budget-title"),
                    words.say("budget-line"),
                    words.say("budget-activity")),
                List.of(words.say("pay-state"))));
    for (PayComparison.Row row : comparison.rows()) {
      table.add(
          cells(
              List.of(
                  row.course().key(),
                  row.course().title(),
                  words.say(Message.of("vacation.line." + row.activity().line().code())),
                  words.say(Message.of("vacation.activity." + row.activity().code()))),
              row.gap(),
              List.of(state(row))));
    }
    return table;
  }

  private TableView courses(PayComparison comparison) {
    TableView table =
        new TableView(
            header(List.of(words.say("budget-course"), words.say("budget-title")), List.of()));
    comparison
        .byCourse()
        .forEach(
            (course, gap) ->
                table.add(cells(List.of(course.key(), course.title()), gap, List.of())));
    return table;
  }

  private TableView budget(PayComparison comparison) {
    TableView table = new TableView(header(List.of(words.say("budget-line")), List.of()));
    comparison
        .byBudgetLine()
        .forEach(
            (line, gap) ->
                table.add(
                    cells(
                        List.of(words.say(Message.of("vacation.line." + line.code()))),
                        gap,
                        List.of())));
    table.add(cells(List.of(words.say("budget-total")), comparison.total(), List.of()));
    return table;
  }

  private List<String> header(List<String> before, List<String> after) {
    List<String> header = new ArrayList<>(before);
    header.add(words.say("compare-forecast"));
    header.add(words.say("compare-real"));
    header.add(words.say("compare-gap"));
    header.addAll(after);
    return header;
  }

  private List<String> cells(List<String> before, Gap gap, List<String> after) {
    List<String> cells = new ArrayList<>(before);
    cells.add(text.sum(gap.forecast()));
    cells.add(text.sum(gap.real()));
    cells.add(text.gap(gap));
    cells.addAll(after);
    return cells;
  }

  /** How far the real lines have come, and which side is missing. */
  private String state(PayComparison.Row row) {
    String states =
        row.states().stream()
            .map(state -> words.say(Message.of("vacation.state." + state.code())))
            .collect(Collectors.joining(", "));
    if (row.isUnplanned()) {
      return words.say("compare-unplanned", states);
    }
    return row.isUndone() ? words.say("compare-undone", states) : states;
  }

  private String closing(Gap total) {
    return words.say(
        "compare-closing",
        text.euros(total.forecast().amount()),
        text.euros(total.real().amount()),
        text.euros(total.difference()),
        total.uncompared());
  }
}
