package fr.passerelle.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as a French Excel opens it: UTF-8 with byte order mark, {@code ;}, CRLF. */
final class SpreadsheetCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private SpreadsheetCsv() {}

  /** The rows, the headings first; texts in them have been through {@link Cell}. */
  static byte[] of(List<List<String>> rows) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
