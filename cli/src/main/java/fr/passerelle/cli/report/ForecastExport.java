package fr.passerelle.cli.report;

import fr.passerelle.vacation.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A forecast as a file for a person. The same forecast and language give the same bytes. Nothing in
 * it is ever payable.
 */
public final class ForecastExport {

  private ForecastExport() {}

  /**
   * One row a line, with its operations: UTF-8 with byte order mark, {@code ;}, CRLF; decimal comma
   * in French. A line without an amount has an empty cell there, never 0.
   */
  public static byte[] csv(Forecast forecast, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ForecastRow.headings(locale));
    ForecastRow.all(forecast, locale)
        .forEach(row -> rows.add(row.cells().stream().map(cell -> cell.written(locale)).toList()));
    return SpreadsheetCsv.of(rows);
  }

  /** A workbook: the four lines of each course, the lines with their operations, the parameters. */
  public static byte[] xlsx(Forecast forecast, Locale locale) {
    return new ForecastWorkbook(forecast, locale).bytes();
  }
}
