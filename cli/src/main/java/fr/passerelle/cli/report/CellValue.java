package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** What a cell of a table holds, before it is written as a text or as a spreadsheet's own value. */
sealed interface CellValue {

  static CellValue nothing() {
    return new Text("");
  }

  /** A text, whatever it looks like. */
  record Text(String text) implements CellValue {}

  /** A number, exact. */
  record Figure(BigDecimal number, Look look) implements CellValue {}

  /** A day. */
  record Day(LocalDate day) implements CellValue {}

  /** A moment, told in the zone of the statement. */
  record Moment(ZonedDateTime time) implements CellValue {}

  /** How a number is shown where a cell has a look. */
  enum Look {
    WHOLE("0"),
    VACATIONS("0.######"),
    EUROS("#,##0.00");

    private final String format;

    Look(String format) {
      this.format = format;
    }

    String format() {
      return format;
    }
  }

  static CellValue whole(long number) {
    return new Figure(BigDecimal.valueOf(number), Look.WHOLE);
  }

  static CellValue said(Message message, Locale locale) {
    return new Text(message.in(locale));
  }

  /** One of four answers, by which this is. */
  default <T> T match(
      Function<Text, T> text,
      Function<Figure, T> figure,
      Function<Day, T> day,
      Function<Moment, T> moment) {
    if (this instanceof Text it) {
      return text.apply(it);
    }
    if (this instanceof Figure it) {
      return figure.apply(it);
    }
    return this instanceof Day it ? day.apply(it) : moment.apply((Moment) this);
  }

  /** The value in a file without types. */
  default String written(Locale locale) {
    return match(
        it -> Cell.text(it.text()),
        it -> Cell.number(it.number(), locale),
        it -> it.day().toString(),
        it -> it.time().toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }
}
