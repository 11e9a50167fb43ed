package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single values strictly: what is not exactly right is noted, and no value comes of it. */
final class Scalars {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Findings findings;

  Scalars(Findings findings) {
    this.findings = findings;
  }

  /** Any text but an empty one. */
  Optional<String> text(String field, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (!scalar.text().isEmpty()) {
        return Optional.of(scalar.text());
      }
      findings.error(node.at(), field, "", "noValue", field);
    } else {
      findings.error(node.at(), field, "", "notOneValue", field);
    }
    return Optional.empty();
  }

  /** An amount of money above 0, with a decimal point. */
  Optional<BigDecimal> money(String field, YamlNode node) {
    return read(
        field,
        node,
        "notMoney",
        text ->
            DECIMAL.matcher(text).matches() && new BigDecimal(text).signum() > 0
                ? Optional.of(new BigDecimal(text))
                : Optional.empty());
  }

  /** A whole number within bounds, both included. */
  Optional<Integer> whole(String field, YamlNode node, int min, int max) {
    return read(
        field,
        node,
        "notWhole",
        text ->
            WHOLE.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text)).filter(n -> min <= n && n <= max)
                : Optional.empty(),
        String.valueOf(min),
        String.valueOf(max));
  }

  /** A duration in hours, more than 0. */
  Optional<Fraction> hours(String field, YamlNode node) {
    return read(field, node, "notHours", HoursText::read);
  }

  /** An address on the web. */
  Optional<String> link(String field, YamlNode node) {
    return read(field, node, "notLink", text -> Optional.of(text).filter(LINK.asMatchPredicate()));
  }

  /** A day, {@code 2023-09-01}. */
  Optional<LocalDate> day(String field, YamlNode node) {
    return read(field, node, "notDay", Scalars::parsedDay);
  }

  private static Optional<LocalDate> parsedDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day of any year, {@code 09-01}; not 29 February. */
  Optional<MonthDay> dayOfYear(String field, YamlNode node) {
    return read(field, node, "notDayOfYear", text -> parsedDay("2001-" + text).map(MonthDay::from));
  }

  /** One word of a list. */
  <T> Optional<T> word(String field, YamlNode node, List<T> values, Function<T, String> code) {
    List<String> known = values.stream().map(code).toList();
    Optional<String> found = text(field, node);
    Optional<T> meant =
        found.flatMap(word -> values.stream().filter(v -> code.apply(v).equals(word)).findFirst());
    if (found.isPresent() && meant.isEmpty()) {
      findings.error(
          node.at(),
          field,
          found.get(),
          "unknownWord",
          found.get(),
          Nearest.question(found.get(), known),
          Nearest.list(known));
    }
    return meant;
  }

  private <T> Optional<T> read(
      String field,
      YamlNode node,
      String error,
      Function<String, Optional<T>> parse,
      Object... bounds) {
    Optional<String> found = text(field, node);
    Optional<T> meant = found.flatMap(parse);
    if (found.isPresent() && meant.isEmpty()) {
      findings.error(node.at(), field, found.get(), error, bounds);
    }
    return meant;
  }
}
