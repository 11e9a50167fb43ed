package fr.passerelle.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The marks in the texts of a template: {@code {{total}}}, {@code {{line.amount}}}. */
final class Marks {

  static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private final Marked marked;
  private final Locale locale;

  Marks(Marked marked, Locale locale) {
    this.marked = marked;
    this.locale = locale;
  }

  /** The marks in a text that nobody knows. */
  List<String> unknown(String text) {
    return in(text).stream()
        .filter(mark -> !marked.once().containsKey(mark))
        .filter(mark -> marked.series().stream().noneMatch(series -> series.has(mark)))
        .toList();
  }

  /** Those for which the row of this text is repeated; several would be one too many. */
  List<Marked.Series> series(String text) {
    List<String> marks = in(text);
    return marked.series().stream()
        .filter(series -> marks.stream().anyMatch(series::claims))
        .toList();
  }

  private static List<String> in(String text) {
    return MARK.matcher(text).results().map(mark -> mark.group(1)).toList();
  }

  /** All marks that there are. */
  String known() {
    List<String> known = new ArrayList<>(marked.once().keySet());
    marked
        .series()
        .forEach(
            series -> series.columns().forEach(column -> known.add(series.of() + "." + column)));
    return String.join(", ", known);
  }

  /**
   * What a text becomes: the value itself where the text is one mark, a text otherwise.
   *
   * @param series of the row; null where it is not repeated, and marks of series become empty
   * @param number which of the series, from 1
   */
  CellValue fill(String text, Marked.@Nullable Series series, int number) {
    Matcher whole = MARK.matcher(text.strip());
    return whole.matches()
        ? value(whole.group(1), series, number)
        : new CellValue.Text(
            MARK.matcher(text)
                .replaceAll(
                    mark -> Matcher.quoteReplacement(shown(value(mark.group(1), series, number)))));
  }

  private CellValue value(String mark, Marked.@Nullable Series series, int number) {
    return Optional.ofNullable(marked.once().get(mark))
        .orElseGet(
            () ->
                series == null || !series.has(mark)
                    ? CellValue.nothing()
                    : series.value(mark, number));
  }

  private String shown(CellValue value) {
    return value.match(
        CellValue.Text::text,
        it -> it.written(locale),
        it -> it.written(locale),
        it -> it.written(locale));
  }
}
