package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.BudgetSum;
import fr.passerelle.vacation.PayComparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * A comparison as a file for a person: one row for each course and activity. The same comparison
 * and language give the same bytes.
 */
public final class CompareExport {

  private static final List<String> COLUMNS =
      List.of(
          "course",
          "title",
          "budgetLine",
          "activity",
          "plannedAmount",
          "plannedOpen",
          "realAmount",
          "realOpen",
          "gap",
          "state");

  private CompareExport() {}

  /** UTF-8 with byte order mark, {@code ;}, CRLF; decimal comma in French. */
  public static byte[] csv(PayComparison comparison, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(locale));
    for (PayComparison.Row row : comparison.rows()) {
      rows.add(cells(row, locale).stream().map(cell -> cell.written(locale)).toList());
    }
    return SpreadsheetCsv.of(rows);
  }

  /** A workbook with one sheet, and the sums by formulas. */
  public static byte[] xlsx(PayComparison comparison, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Passerelle", null)) {
      Sheet sheet =
          new Sheet(
              workbook.newWorksheet(Message.of("vacation.column.gap").in(locale)),
              headings(locale),
              locale);
      comparison.rows().forEach(row -> sheet.add(cells(row, locale)));
      sheet.totalOfKnown(
          Message.of("vacation.column.total").in(locale),
          columns("plannedAmount", "realAmount", "gap"),
          columns("plannedOpen", "realOpen"));
      sheet.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't fail", e);
    }
    return TimelessArchive.of(bytes.toByteArray());
  }

  private static List<Integer> columns(String... names) {
    return Stream.of(names).map(COLUMNS::indexOf).toList();
  }

  private static List<String> headings(Locale locale) {
    return COLUMNS.stream()
        .map(column -> Message.of("vacation.column." + column).in(locale))
        .toList();
  }

  private static List<CellValue> cells(PayComparison.Row row, Locale locale) {
    BudgetSum forecast = row.gap().forecast();
    BudgetSum real = row.gap().real();
    return List.of(
        new CellValue.Text(row.course().key()),
        new CellValue.Text(row.course().title()),
        CellValue.said(Message.of("vacation.line." + row.activity().line().code()), locale),
        CellValue.said(Message.of("vacation.activity." + row.activity().code()), locale),
        BudgetRow.sum(forecast, locale),
        CellValue.whole(forecast.open()),
        BudgetRow.sum(real, locale),
        CellValue.whole(real.open()),
        row.gap()
            .known()
            .<CellValue>map(gap -> new CellValue.Figure(gap, CellValue.Look.EUROS))
            .orElse(CellValue.nothing()),
        new CellValue.Text(
            row.states().stream()
                .map(state -> Message.of("vacation.state." + state.code()).in(locale))
                .collect(Collectors.joining(", "))));
  }
}
