package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastCourse;
import fr.passerelle.vacation.ForecastLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line of a forecast as the cells of a row, with the operations that led to it. */
final class ForecastRow {

  /** The columns, by the name of their mark in a template. */
  static final List<String> COLUMNS =
      List.of(
          "forecast",
          "line",
          "state",
          "reference",
          "title",
          "budgetLine",
          "activity",
          "part",
          "heads",
          "on",
          "rate",
          "vacations",
          "exactVacations",
          "amount",
          "currency",
          "reason",
          "hint",
          "notes",
          "operations",
          "rules",
          "version");

  private final Forecast forecast;
  private final int number;
  private final ForecastCourse course;
  private final ForecastLine line;
  private final Locale locale;

  private ForecastRow(
      Forecast forecast, int number, ForecastCourse course, ForecastLine line, Locale locale) {
    this.forecast = forecast;
    this.number = number;
    this.course = course;
    this.line = line;
    this.locale = locale;
  }

  /** All lines, numbered through the courses. */
  static List<ForecastRow> all(Forecast forecast, Locale locale) {
    List<ForecastRow> rows = new ArrayList<>();
    for (ForecastCourse course : forecast.courses()) {
      for (ForecastLine line : course.lines()) {
        rows.add(new ForecastRow(forecast, rows.size() + 1, course, line, locale));
      }
    }
    return List.copyOf(rows);
  }

  /** What stands over the columns; where a statement has another figure, its heading is another. */
  static List<String> headings(Locale locale) {
    return COLUMNS.stream()
        .map(
            column ->
                switch (column) {
                  case "heads" -> Message.of("vacation.column.plannedHeads");
                  case "amount" -> Message.of("vacation.column.plannedAmount");
                  case "on" -> Message.of("vacation.column.rulesOn");
                  default -> Message.of("vacation.column." + column);
                })
        .map(heading -> heading.in(locale))
        .toList();
  }

  List<CellValue> cells() {
    OutcomeCells outcome = new OutcomeCells(locale);
    List<CellValue> cells = new ArrayList<>(identity());
    cells.addAll(outcome.of(line.outcome()));
    cells.add(notes());
    cells.add(outcome.steps(line.outcome()));
    cells.add(new CellValue.Text(forecast.rules().file()));
    cells.add(new CellValue.Text(forecast.rules().version().sha256()));
    return cells;
  }

  private List<CellValue> identity() {
    Integer heads = line.heads();
    return List.of(
        new CellValue.Text(forecast.id().sha256()),
        CellValue.whole(number),
        CellValue.said(state(), locale),
        new CellValue.Text(course.reference().value()),
        new CellValue.Text(course.title()),
        CellValue.said(Message.of("vacation.line." + line.budgetLine().code()), locale),
        CellValue.said(Message.of("vacation.activity." + line.activity().code()), locale),
        CellValue.said(line.says(), locale),
        heads == null ? CellValue.nothing() : CellValue.whole(heads),
        new CellValue.Day(line.on()));
  }

  /** A line without an amount says what it waits for. */
  private Message state() {
    return Message.of(
        "vacation.state."
            + (line.amount().isPresent() ? line.state() : line.outcome().state()).code());
  }

  private CellValue notes() {
    List<Message> said = new ArrayList<>(line.facts());
    said.addAll(line.notes());
    return new CellValue.Text(
        said.stream().map(message -> message.in(locale)).collect(Collectors.joining(" · ")));
  }
}
