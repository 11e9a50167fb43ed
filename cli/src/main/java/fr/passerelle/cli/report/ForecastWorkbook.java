package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastLine;
import fr.passerelle.vacation.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * A forecast as a workbook: the budget by course, the lines with their operations, the parameters
 * in force. The same forecast and language give the same bytes.
 */
final class ForecastWorkbook {

  private final Forecast forecast;
  private final Locale locale;

  ForecastWorkbook(Forecast forecast, Locale locale) {
    this.forecast = forecast;
    this.locale = locale;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Passerelle", null)) {
      workbook.properties().setTitle(heading("forecast") + " " + forecast.id().brief());
      budget(workbook);
      lines(workbook);
      parameters(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't fail", e);
    }
    return TimelessArchive.of(bytes.toByteArray());
  }

  private void budget(Workbook workbook) {
    Sheet sheet = sheet(workbook, "budget", BudgetRow.headings(locale));
    forecast.courses().forEach(course -> sheet.add(BudgetRow.cells(course, locale)));
    int first = BudgetRow.COLUMNS.indexOf("distanciel");
    int last = BudgetRow.COLUMNS.indexOf("total");
    sheet.totalOfKnown(
        heading("total"),
        IntStream.rangeClosed(first, last).boxed().toList(),
        List.of(BudgetRow.COLUMNS.indexOf("open")));
    sheet.end();
  }

  private void lines(Workbook workbook) {
    Sheet sheet = sheet(workbook, "forecast", ForecastRow.headings(locale));
    ForecastRow.all(forecast, locale).forEach(row -> sheet.add(row.cells()));
    sheet.total(
        heading("total"), List.of(ForecastRow.COLUMNS.indexOf("amount")), CellValue.Look.EUROS);
    sheet.end();
  }

  private void parameters(Workbook workbook) {
    Sheet sheet =
        sheet(workbook, "parameters", TermRow.COLUMNS.stream().map(this::heading).toList());
    terms().forEach(term -> sheet.add(new TermRow(term, locale).cells()));
    sheet.end();
  }

  /** Those of the forecast's day, then those that some work takes besides. */
  private Set<Term> terms() {
    return Stream.concat(
            forecast.terms().stream(),
            forecast.lines().stream().map(ForecastLine::terms).flatMap(List::stream))
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  private Sheet sheet(Workbook workbook, String name, List<String> headings) {
    return new Sheet(workbook.newWorksheet(heading(name)), headings, locale);
  }

  private String heading(String column) {
    return Message.of("vacation.column." + column).in(locale);
  }
}
