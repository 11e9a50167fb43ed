package fr.passerelle.cli.report;

import fr.passerelle.vacation.PayStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the marks of a template stand for: {@code {{total}}}, {@code {{line.amount}}}. */
final class Marks {

  static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private static final String OF_LINE = "line.";

  private final PayStatement statement;
  private final Locale locale;
  private final Map<String, CellValue> once = new TreeMap<>();

  Marks(PayStatement statement, Locale locale) {
    this.statement = statement;
    this.locale = locale;
    once.put("statement", new CellValue.Text(statement.id().sha256()));
    once.put("on", new CellValue.Day(statement.on()));
    once.put("lines", CellValue.whole(statement.lines().size()));
    once.put("total", new CellValue.Figure(statement.total(), CellValue.Look.EUROS));
    once.put("rules", new CellValue.Text(statement.rules().file()));
    once.put("version", new CellValue.Text(statement.rules().version().sha256()));
  }

  /** The marks in a text that nobody knows. */
  List<String> unknown(String text) {
    return MARK.matcher(text)
        .results()
        .map(mark -> mark.group(1))
        .filter(mark -> !once.containsKey(mark) && column(mark) < 0)
        .toList();
  }

  static boolean anyOfLine(String text) {
    return MARK.matcher(text).results().anyMatch(mark -> mark.group(1).startsWith(OF_LINE));
  }

  /** All marks that there are. */
  String known() {
    List<String> known = new ArrayList<>(once.keySet());
    PayRow.COLUMNS.forEach(column -> known.add(OF_LINE + column));
    return String.join(", ", known);
  }

  /**
   * What a text becomes: the value itself where the text is one mark, a text otherwise.
   *
   * @param line the number of the line; 0 where there is none, and its marks become empty
   */
  CellValue fill(String text, int line) {
    Matcher whole = MARK.matcher(text.strip());
    return whole.matches()
        ? value(whole.group(1), line)
        : new CellValue.Text(
            MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(shown(value(mark.group(1), line)))));
  }

  private CellValue value(String mark, int line) {
    return Optional.ofNullable(once.get(mark))
        .orElseGet(
            () ->
                line == 0
                    ? CellValue.nothing()
                    : new PayRow(statement, line, locale).cells().get(column(mark)));
  }

  private String shown(CellValue value) {
    return value.match(
        CellValue.Text::text,
        it -> it.written(locale),
        it -> it.written(locale),
        it -> it.written(locale));
  }

  private static int column(String mark) {
    return mark.startsWith(OF_LINE) ? PayRow.COLUMNS.indexOf(mark.substring(OF_LINE.length())) : -1;
  }
}
