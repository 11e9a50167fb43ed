package fr.passerelle.cli.report;

import java.math.BigDecimal;
import java.util.Locale;

/** What stands in a cell of a file that a spreadsheet will open. */
final class Cell {

  /** What makes a spreadsheet take a text for a formula, in the widths that it knows. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private Cell() {}

  /** A text, which stays a text: behind an apostrophe where a spreadsheet would compute it. */
  static String text(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** A number, which stays a number: ungrouped, with the decimal sign of the language. */
  static String number(BigDecimal number, Locale locale) {
    String plain = number.toPlainString();
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage())
        ? plain.replace('.', ',')
        : plain;
  }
}
