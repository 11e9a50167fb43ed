package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.StatementJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement as a file for a person or a program. The same statement and language give the same
 * bytes. Nothing in it is payable yet: each line says what it waits for.
 */
public final class PayExport {

  private PayExport() {}

  /**
   * One row a line under one row of headings: UTF-8 with byte order mark, {@code ;}, CRLF; decimal
   * comma in French. A line without an amount has an empty cell there, never 0. Texts that look
   * like formulas get an apostrophe in front.
   */
  public static byte[] csv(PayStatement statement, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(locale));
    for (int number = 1; number <= statement.lines().size(); number++) {
      rows.add(new PayRow(statement, number, locale).written());
    }
    return SpreadsheetCsv.of(rows);
  }

  /** The same with the states that the register tells, and the amounts that people decided. */
  public static byte[] csv(PayStatement statement, PayRegister register, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(locale));
    register
        .linesOf(statement)
        .forEach(line -> rows.add(new TrackedRow(line, register, locale).cells()));
    return SpreadsheetCsv.of(rows);
  }

  /** The statement's own file, with every operation: see {@link StatementJson}. */
  public static byte[] json(PayStatement statement) {
    return StatementJson.write(statement);
  }

  /** A workbook with the lines, the evidence behind each, and the parameters in force. */
  public static byte[] xlsx(PayStatement statement, Locale locale) {
    return new PayWorkbook(statement, locale).bytes();
  }

  private static List<String> headings(Locale locale) {
    return PayRow.COLUMNS.stream()
        .map(column -> Message.of("vacation.column." + column).in(locale))
        .toList();
  }
}
