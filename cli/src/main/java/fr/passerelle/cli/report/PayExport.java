package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.StatementJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A statement as a file for a person or a program. The same statement and language give the same
 * bytes. Nothing in it is payable yet: each line says what it waits for.
 */
public final class PayExport {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private PayExport() {}

  /**
   * One row a line under one row of headings: UTF-8 with byte order mark, {@code ;}, CRLF; decimal
   * comma in French. A line without an amount has an empty cell there, never 0. Texts that look
   * like formulas get an apostrophe in front.
   */
  public static byte[] csv(PayStatement statement, Locale locale) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(headings(locale));
      for (int number = 1; number <= statement.lines().size(); number++) {
        printer.printRecord(new PayRow(statement, number, locale).cells());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The statement's own file, with every operation: see {@link StatementJson}. */
  public static byte[] json(PayStatement statement) {
    return StatementJson.write(statement);
  }

  private static List<String> headings(Locale locale) {
    return PayRow.COLUMNS.stream()
        .map(column -> Message.of("vacation.column." + column).in(locale))
        .toList();
  }
}
