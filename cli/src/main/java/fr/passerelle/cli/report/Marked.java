package fr.passerelle.cli.report;

import fr.passerelle.vacation.BudgetLine;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.RulesIdentity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What the marks of a template stand for.
 *
 * @param once marks that have one value
 * @param series what a row is repeated for
 */
record Marked(SortedMap<String, CellValue> once, List<Series> series) {

  /**
   * Values of which there is one for each line, or each course.
   *
   * @param of with what its marks begin, without the dot
   * @param columns the names of its marks
   * @param count how many rows there are
   * @param cells those of a row, by number from 1
   */
  record Series(String of, List<String> columns, int count, IntFunction<List<CellValue>> cells) {

    boolean has(String mark) {
      return mark.startsWith(of + ".") && columns.contains(mark.substring(of.length() + 1));
    }

    /** Whether a mark is meant to be of this series, known or not. */
    boolean claims(String mark) {
      return mark.startsWith(of + ".");
    }

    CellValue value(String mark, int number) {
      return cells.apply(number).get(columns.indexOf(mark.substring(of.length() + 1)));
    }
  }

  Marked {
    once = Collections.unmodifiableSortedMap(new TreeMap<>(once));
    series = List.copyOf(series);
  }

  /** A statement, and its lines. */
  static Marked of(PayStatement statement, Locale locale) {
    SortedMap<String, CellValue> once = rules(statement.rules(), statement.on());
    once.put("statement", new CellValue.Text(statement.id().sha256()));
    once.put("lines", CellValue.whole(statement.lines().size()));
    once.put("total", new CellValue.Figure(statement.total(), CellValue.Look.EUROS));
    return new Marked(
        once,
        List.of(
            new Series(
                "line",
                PayRow.COLUMNS,
                statement.lines().size(),
                number -> new PayRow(statement, number, locale).cells())));
  }

  /** A budget, its lines, and its courses with the four lines of each. */
  static Marked of(Forecast forecast, Locale locale) {
    List<ForecastRow> lines = ForecastRow.all(forecast, locale);
    SortedMap<String, CellValue> once = rules(forecast.rules(), forecast.on());
    once.put("forecast", new CellValue.Text(forecast.id().sha256()));
    once.put("lines", CellValue.whole(lines.size()));
    once.put("open", CellValue.whole(forecast.sum().open()));
    once.put("total", BudgetRow.sum(forecast.sum(), locale));
    for (BudgetLine line : BudgetLine.values()) {
      once.put("total." + line.code(), BudgetRow.sum(forecast.under(line), locale));
    }
    return new Marked(
        once,
        List.of(
            new Series(
                "line", ForecastRow.COLUMNS, lines.size(), number -> lines.get(number - 1).cells()),
            new Series(
                "course",
                BudgetRow.COLUMNS,
                forecast.courses().size(),
                number -> BudgetRow.cells(forecast.courses().get(number - 1), locale))));
  }

  private static SortedMap<String, CellValue> rules(RulesIdentity rules, LocalDate on) {
    return new TreeMap<>(
        Map.of(
            "on", new CellValue.Day(on),
            "rules", new CellValue.Text(rules.file()),
            "version", new CellValue.Text(rules.version().sha256())));
  }
}
