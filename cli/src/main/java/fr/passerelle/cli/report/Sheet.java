package fr.passerelle.cli.report;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a workbook: one row of headings that stays in sight, typed cells under it. */
final class Sheet {

  private static final int WIDEST = 60;
  private static final int NARROWEST = 8;

  private final Worksheet sheet;
  private final Locale locale;
  private final int[] widths;
  private int row = 1;

  Sheet(Worksheet sheet, List<String> headings, Locale locale) {
    this.sheet = sheet;
    this.locale = locale;
    this.widths = new int[headings.size()];
    for (int column = 0; column < headings.size(); column++) {
      text(0, column, headings.get(column));
    }
    sheet.range(0, 0, 0, headings.size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
  }

  void add(List<CellValue> cells) {
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    row++;
  }

  /** A row under all others with the sums of some columns, if there is anything to add up. */
  void total(String label, List<Integer> columns, CellValue.Look look) {
    if (row == 1) {
      return;
    }
    text(row, 0, label);
    for (int column : columns) {
      sheet.formula(row, column, "SUM(" + above(column) + ")");
      sheet.style(row, column).format(look.format()).set();
    }
    sheet.range(row, 0, row, widths.length - 1).style().bold().set();
  }

  /**
   * A row under all others: sums of amounts, empty where a column knows none, and of the lines that
   * have no amount, so that nobody takes a part for the whole.
   */
  void totalOfKnown(String label, List<Integer> amounts, List<Integer> open) {
    if (row == 1) {
      return;
    }
    text(row, 0, label);
    for (int column : amounts) {
      sheet.formula(row, column, "IF(COUNT(%1$s)=0,\"\",SUM(%1$s))".formatted(above(column)));
      sheet.style(row, column).format(CellValue.Look.EUROS.format()).set();
    }
    for (int column : open) {
      sheet.formula(row, column, "SUM(" + above(column) + ")");
      sheet.style(row, column).format(CellValue.Look.WHOLE.format()).set();
    }
    sheet.range(row, 0, row, widths.length - 1).style().bold().set();
  }

  /** The area of a column between the headings and the row under all others. */
  private String above(int column) {
    return name(column) + "2:" + name(column) + row;
  }

  void end() {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column] + 2)));
    }
  }

  private void put(int column, CellValue value) {
    widen(column, value.written(locale));
    value.match(
        it -> text(row, column, it.text()),
        it -> {
          sheet.value(row, column, it.number());
          return format(column, it.look().format());
        },
        it -> {
          sheet.value(row, column, it.day());
          return format(column, "yyyy-mm-dd");
        },
        it -> {
          sheet.value(row, column, it.time().toLocalDateTime());
          return format(column, "yyyy-mm-dd hh:mm");
        });
  }

  /** A text cell is never computed, whatever it begins with; an empty one is left out. */
  private boolean text(int at, int column, String text) {
    widen(column, text);
    if (!text.isEmpty()) {
      sheet.value(at, column, text);
      if (text.indexOf('\n') >= 0) {
        sheet.style(at, column).wrapText(true).set();
      }
    }
    return true;
  }

  private boolean format(int column, String format) {
    sheet.style(row, column).format(format).set();
    return true;
  }

  private void widen(int column, String text) {
    text.lines().forEach(line -> widths[column] = Math.max(widths[column], line.length()));
  }

  /** The letters of a column: A, Z, AA. */
  private static String name(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : name(column / 26 - 1) + last;
  }
}
