package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.RuleSource;
import fr.passerelle.vacation.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A parameter that was in force, as the cells of a row. */
final class TermRow {

  /** The columns, by the name under which their heading stands. */
  static final List<String> COLUMNS =
      List.of(
          "field", "value", "says", "from", "until", "status", "source", "link", "seen", "note");

  private final Term term;
  private final Locale locale;

  TermRow(Term term, Locale locale) {
    this.term = term;
    this.locale = locale;
  }

  List<CellValue> cells() {
    RuleSource source = term.source();
    return List.of(
        text(term.field()),
        text(term.value()),
        CellValue.said(term.says(), locale),
        day(term.validity().from()),
        day(term.validity().until()),
        CellValue.said(Message.of("vacation.status." + term.status().code()), locale),
        text(source == null ? null : source.title()),
        text(source == null ? null : source.link()),
        day(source == null ? null : source.seen()),
        text(term.note()));
  }

  private static CellValue text(@Nullable String text) {
    return text == null ? CellValue.nothing() : new CellValue.Text(text);
  }

  private static CellValue day(@Nullable LocalDate day) {
    return day == null ? CellValue.nothing() : new CellValue.Day(day);
  }
}
