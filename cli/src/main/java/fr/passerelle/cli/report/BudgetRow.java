package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.BudgetLine;
import fr.passerelle.vacation.BudgetSum;
import fr.passerelle.vacation.ForecastCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One course of a budget as the cells of a row: its four lines, and what they come to. */
final class BudgetRow {

  /** The columns, by the name of their mark in a template. */
  static final List<String> COLUMNS =
      List.of(
          "reference",
          "title",
          "distanciel",
          "presentiel",
          "tutorat",
          "conception",
          "total",
          "open");

  private BudgetRow() {}

  static List<String> headings(Locale locale) {
    return COLUMNS.stream()
        .map(
            column ->
                switch (column) {
                  case "distanciel", "presentiel", "tutorat", "conception" ->
                      Message.of("vacation.line." + column);
                  default -> Message.of("vacation.column." + column);
                })
        .map(heading -> heading.in(locale))
        .toList();
  }

  static List<CellValue> cells(ForecastCourse course, Locale locale) {
    List<CellValue> cells = new ArrayList<>();
    cells.add(new CellValue.Text(course.reference().value()));
    cells.add(new CellValue.Text(course.title()));
    for (BudgetLine line : BudgetLine.values()) {
      cells.add(sum(course.under(line), locale));
    }
    cells.add(sum(course.sum(), locale));
    cells.add(CellValue.whole(course.sum().open()));
    return cells;
  }

  /** What is known; words where nothing is, so that nobody reads a 0. */
  static CellValue sum(BudgetSum sum, Locale locale) {
    if (sum.isEmpty()) {
      return CellValue.nothing();
    }
    return sum.open() == sum.lines()
        ? CellValue.said(Message.of("vacation.budget.open"), locale)
        : new CellValue.Figure(sum.amount(), CellValue.Look.EUROS);
  }
}
