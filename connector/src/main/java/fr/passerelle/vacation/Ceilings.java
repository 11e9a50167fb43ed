package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the ceilings of the rules against the amounts of a statement, in the order of names. */
final class Ceilings {

  private final PayRules rules;
  private final LocalDate statementDay;
  private final List<PayLine> lines;

  Ceilings(PayRules rules, LocalDate statementDay, List<PayLine> lines) {
    this.rules = rules;
    this.statementDay = statementDay;
    this.lines = new ArrayList<>(lines);
  }

  List<PayLine> held() {
    rules.ceilings().forEach(this::hold);
    return List.copyOf(lines);
  }

  private void hold(String name, Ceiling ceiling) {
    SortedMap<String, List<Integer>> together =
        IntStream.range(0, lines.size())
            .boxed()
            .filter(i -> amount(i).isPresent() && isAbout(ceiling, lines.get(i)))
            .collect(
                Collectors.groupingBy(
                    i -> together(ceiling.per(), lines.get(i)), TreeMap::new, Collectors.toList()));
    together.values().forEach(numbers -> hold(name, ceiling, numbers));
  }

  private static boolean isAbout(Ceiling ceiling, PayLine line) {
    return ceiling.activities().contains(line.activity())
        && (ceiling.per() != CeilingScope.PERSONNE_ANNEE || line.person() != null);
  }

  /** The same for lines whose amounts are added up. */
  private String together(CeilingScope per, PayLine line) {
    int year = rules.schoolYearOf(line.day(statementDay));
    return switch (per) {
      case ACTE -> line.unitKey();
      case PERSONNE_ANNEE -> line.person() + "/" + year;
      case LIGNE_BUDGETAIRE -> line.activity().line().code() + "/" + year;
    };
  }

  private Optional<BigDecimal> amount(int number) {
    return lines
        .get(number)
        .outcome()
        .match(
            computed -> Optional.of(computed.amount()),
            q -> Optional.empty(),
            r -> Optional.empty());
  }

  private BigDecimal amountOf(int number) {
    return amount(number).orElseThrow();
  }

  private void hold(String name, Ceiling ceiling, List<Integer> numbers) {
    LocalDate day =
        numbers.stream()
            .map(i -> lines.get(i).day(statementDay))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Optional<BigDecimal> limit = ceiling.amount().valueOn(day);
    if (limit.isEmpty()) {
      Message none = Message.of("vacation.note.noCeiling", name, ceiling.amount().whyNoneOn(day));
      numbers.forEach(i -> lines.set(i, lines.get(i).withNote(none)));
      return;
    }
    BigDecimal sum = numbers.stream().map(this::amountOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(limit.get()) > 0) {
      pass(name, ceiling, numbers, new Passed(day, sum, limit.get()));
    }
  }

  /** A ceiling that was passed. */
  private record Passed(LocalDate day, BigDecimal sum, BigDecimal limit) {}

  private void pass(String name, Ceiling ceiling, List<Integer> numbers, Passed passed) {
    Setting<BigDecimal> setting = ceiling.amount().on(passed.day()).orElseThrow();
    Message note =
        Message.of(
            "vacation.note.ceiling",
            name,
            Message.of("vacation.per." + ceiling.per().code()),
            Sayings.euros(passed.sum()),
            Sayings.euros(passed.limit()),
            Message.of("vacation.status." + setting.status().code()));
    switch (ceiling.effect()) {
      case AVERTIR -> numbers.forEach(i -> lines.set(i, lines.get(i).withNote(note)));
      case REFUSER ->
          numbers.forEach(
              i ->
                  lines.set(
                      i,
                      lines
                          .get(i)
                          .withOutcome(Outcome.Refused.of(List.of(note), "ceiling", name))));
      case PLAFONNER -> cut(name, ceiling, numbers, passed, note);
    }
  }

  private void cut(
      String name, Ceiling ceiling, List<Integer> numbers, Passed passed, Message note) {
    Optional<LeftoverCent> rule =
        Optional.ofNullable(ceiling.leftoverCent()).flatMap(cent -> cent.valueOn(passed.day()));
    if (rule.isEmpty()) {
      Message none = Message.of("vacation.refused.noRule", "ceilings." + name + ".leftoverCent");
      Outcome refusal = Outcome.Refused.of(List.of(none), "rules", rules.identity().file());
      numbers.forEach(i -> lines.set(i, lines.get(i).withOutcome(refusal)));
      return;
    }
    SortedMap<Integer, Fraction> weights = new TreeMap<>();
    numbers.forEach(i -> weights.put(i, Fraction.of(amountOf(i))));
    BigDecimal whole = passed.limit().setScale(passed.sum().scale(), RoundingMode.DOWN);
    Map<Integer, BigDecimal> parts = new Shares<>(whole, weights).amounts(rule.get());
    parts.forEach(
        (i, part) ->
            lines.set(
                i,
                lines
                    .get(i)
                    .withNote(note)
                    .withStep(
                        new Operation.Capped(
                            name, passed.sum(), whole, amountOf(i), rule.get(), part),
                        part)));
  }
}
