package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.enrolment.CountComparison;
import fr.passerelle.enrolment.CourseCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/**
 * Counts as a table for a spreadsheet, every definition side by side. A figure that is not there is
 * an empty cell, never 0. The same counts and language give the same bytes.
 */
public final class CountFile {

  private final String title;
  private final List<String> headings;
  private final List<List<CellValue>> rows;
  private final Locale locale;

  private CountFile(
      String title, List<String> headings, List<List<CellValue>> rows, Locale locale) {
    this.title = title;
    this.headings = List.copyOf(headings);
    this.rows = List.copyOf(rows);
    this.locale = locale;
  }

  /** Each course with its groups and sessions, a row each. */
  public static CountFile of(List<CourseCount> counts, ZoneId zone, Locale locale) {
    CountRow row = new CountRow(zone, locale);
    return new CountFile(
        new Words(locale).say("count-file-counts"),
        row.headings(),
        counts.stream().flatMap(row::all).toList(),
        locale);
  }

  /** A row for each course that came, went or changed. */
  public static CountFile of(
      CountComparison comparison, LocalDate first, LocalDate second, ZoneId zone, Locale locale) {
    ChangeRow row = new ChangeRow(first, second, zone, locale);
    return new CountFile(
        new Words(locale).say("count-file-changes"),
        row.headings(),
        comparison.changes().stream().map(row::cells).toList(),
        locale);
  }

  /** How many rows it has under its headings. */
  public int rows() {
    return rows.size();
  }

  /** UTF-8 with byte order mark, {@code ;}, CRLF. */
  public byte[] csv() {
    List<List<String>> written = new ArrayList<>();
    written.add(headings);
    rows.stream()
        .map(row -> row.stream().map(cell -> cell.written(locale)).toList())
        .forEach(written::add);
    return SpreadsheetCsv.of(written);
  }

  /** A workbook with one sheet of typed cells. */
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Passerelle", null)) {
      workbook.properties().setTitle(title);
      Sheet sheet = new Sheet(workbook.newWorksheet(title), headings, locale);
      rows.forEach(sheet::add);
      sheet.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't fail", e);
    }
    return TimelessArchive.of(bytes.toByteArray());
  }
}
