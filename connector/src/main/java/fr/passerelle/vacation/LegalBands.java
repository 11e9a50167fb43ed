package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the legal bands of the rules against the amounts of a statement, and says where one is
 * left; nothing is altered. Where a line of a project is open its amounts are not compared yet.
 */
final class LegalBands {

  private final PayRules rules;
  private final LocalDate statementDay;

  LegalBands(PayRules rules, LocalDate statementDay) {
    this.rules = rules;
    this.statementDay = statementDay;
  }

  List<PayLine> over(List<PayLine> lines) {
    Map<String, Optional<Fraction>> projects =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    PayLine::projectKey,
                    TreeMap::new,
                    Collectors.reducing(
                        Optional.of(Fraction.ZERO), LegalBands::amount, LegalBands::plus)));
    return lines.stream().map(line -> held(line, projects)).toList();
  }

  private static Optional<Fraction> amount(PayLine line) {
    return line.outcome()
        .match(
            computed -> Optional.of(Fraction.of(computed.amount())),
            question -> Optional.empty(),
            refusal -> Optional.empty());
  }

  private static Optional<Fraction> plus(Optional<Fraction> one, Optional<Fraction> other) {
    return one.flatMap(a -> other.map(a::plus));
  }

  private PayLine held(PayLine line, Map<String, Optional<Fraction>> projects) {
    List<Message> notes = new ArrayList<>();
    rules
        .legalBands()
        .forEach(
            (name, band) -> {
              if (band.activities().contains(line.activity())) {
                Optional<Fraction> amount =
                    band.unit() == BandUnit.PROJET
                        ? projects.getOrDefault(line.projectKey(), Optional.empty())
                        : hourly(line);
                amount
                    .filter(a -> !a.isZero())
                    .flatMap(a -> said(name, band, a, line.day(statementDay)))
                    .ifPresent(notes::add);
              }
            });
    PayLine noted = line;
    for (Message note : notes) {
      noted = noted.withNote(note);
    }
    return noted;
  }

  private static Optional<Fraction> hourly(PayLine line) {
    return line.outcome()
        .match(
            computed ->
                computed.operations().stream()
                    .filter(Operation.Timed.class::isInstance)
                    .map(step -> ((Operation.Timed) step).hours())
                    .filter(hours -> !hours.isZero())
                    .findFirst()
                    .map(hours -> Fraction.of(computed.amount()).dividedBy(hours)),
            question -> Optional.empty(),
            refusal -> Optional.empty());
  }

  private static Optional<Message> said(
      String name, LegalBand band, Fraction amount, LocalDate day) {
    return band.range()
        .on(day)
        .flatMap(
            setting ->
                Optional.ofNullable(setting.value())
                    .filter(range -> !range.holds(amount))
                    .map(
                        range ->
                            Message.of(
                                "vacation.note.legalBand",
                                name,
                                Sayings.euros(amount),
                                Sayings.euros(range.min()),
                                Sayings.euros(range.max()),
                                band.unit().code(),
                                Message.of("vacation.status." + setting.status().code()))));
  }
}
