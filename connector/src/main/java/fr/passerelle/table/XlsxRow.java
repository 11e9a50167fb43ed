package fr.passerelle.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A row of an .xlsx sheet. Days are ISO dates, durations {@code 1 h 20} or {@code 1:20:05}. */
public final class XlsxRow {

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(24L * 60 * 60);

  /** Beyond 15 digits there is only what binary fractions leave: 1.1 is stored as 1.1000…01. */
  private static final MathContext AS_SHOWN = new MathContext(15);

  private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?]|#N/A");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxRow() {}

  /** Its cells as the sheet shows them. */
  public static TableRow read(Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> unreadable = new HashSet<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Cell cell = row.getCell(column);
      cells.add(text(cell));
      if (cell != null && isUnreadable(cell)) {
        unreadable.add(column);
      }
    }
    return new TableRow(row.getRowNum(), cells, unreadable);
  }

  /** An error, yes or no in nobody's language, a formula that failed or was never worked out. */
  private static boolean isUnreadable(Cell cell) {
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case ERROR, BOOLEAN -> true;
      case FORMULA -> raw == null || ERROR.matcher(raw).matches();
      case STRING, NUMBER, EMPTY -> false;
    };
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    if (raw == null) {
      return cell.getType() == CellType.FORMULA ? "=" + cell.getFormula() : "";
    }
    String format = pattern(cell.getDataFormatString());
    return switch (cell.getType()) {
      case NUMBER -> number(cell, format);
      case FORMULA -> isTime(format) && isNumber(raw) ? clock(new BigDecimal(raw)) : unescaped(raw);
      default -> unescaped(raw);
    };
  }

  /** Excel writes what XML can't hold, and whatever looks like that, as {@code _x000D_}. */
  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** A number as the sheet shows it: a day, a time of so many hours and minutes, or plain. */
  private static String number(Cell cell, String format) {
    if (format.contains("y") || format.contains("d")) {
      return cell.asDate().toLocalDate().toString();
    }
    if (isTime(format)) {
      return clock(cell.asNumber());
    }
    return cell.asNumber().round(AS_SHOWN).stripTrailingZeros().toPlainString();
  }

  /** A format without literal text and colours, in lower case; empty where there is none. */
  private static String pattern(@Nullable String format) {
    return format == null
        ? ""
        : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h)[^\\]]*]", "");
  }

  private static boolean isTime(String format) {
    return format.contains("h") && format.contains("m") && !format.contains("d");
  }

  private static boolean isNumber(String raw) {
    return raw.matches("\\d+(\\.\\d+)?(E-?\\d{1,2})?");
  }

  /** A time is a fraction of a day; one that is no whole number of seconds stays a number. */
  private static String clock(BigDecimal days) {
    BigDecimal seconds = days.multiply(SECONDS_A_DAY);
    BigDecimal whole = seconds.setScale(0, RoundingMode.HALF_UP);
    boolean exact = seconds.subtract(whole).abs().compareTo(new BigDecimal("0.06")) < 0;
    if (!exact) {
      return days.toPlainString() + " d";
    }
    long count = whole.longValue();
    return count % 60 == 0
        ? String.format(Locale.ROOT, "%d h %02d", count / 3600, count / 60 % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", count / 3600, count / 60 % 60, count % 60);
  }
}
