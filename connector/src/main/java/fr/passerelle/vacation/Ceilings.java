package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds the ceilings of the rules against the amounts of a statement, in the order of names,
 * together with what stands in other statements.
 */
final class Ceilings {

  private final PayRules rules;
  private final LocalDate statementDay;
  private final Standing standing;
  private final List<PayLine> lines;

  Ceilings(PayRules rules, LocalDate statementDay, Standing standing, List<PayLine> lines) {
    this.rules = rules;
    this.statementDay = statementDay;
    this.standing = standing;
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
            .filter(i -> amount(i).isPresent() && subject(i).isUnder(ceiling))
            .collect(
                Collectors.groupingBy(
                    i -> subject(i).together(ceiling.per(), rules),
                    TreeMap::new,
                    Collectors.toList()));
    SortedMap<String, List<StandingLine>> already =
        together.isEmpty()
            ? new TreeMap<>()
            : standing.lines().stream()
                .filter(line -> line.subject().isUnder(ceiling))
                .collect(
                    Collectors.groupingBy(
                        line -> line.subject().together(ceiling.per(), rules),
                        TreeMap::new,
                        Collectors.toList()));
    together.forEach(
        (key, numbers) ->
            hold(name, ceiling, counted(numbers, already.getOrDefault(key, List.of()))));
  }

  private CeilingSubject subject(int number) {
    return CeilingSubject.of(lines.get(number), statementDay);
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

  private Counted counted(List<Integer> numbers, List<StandingLine> already) {
    SortedMap<String, Integer> byKey = new TreeMap<>();
    SortedMap<Integer, BigDecimal> computed = new TreeMap<>();
    for (int number : numbers) {
      byKey.put(lines.get(number).key(), number);
      computed.put(number, amount(number).orElseThrow());
    }
    SortedMap<Integer, BigDecimal> same = new TreeMap<>();
    Set<Integer> replaced = new HashSet<>();
    List<StandingLine> others = new ArrayList<>();
    for (StandingLine line : already) {
      Integer number = byKey.get(line.key());
      if (number == null) {
        others.add(line);
      } else {
        same.merge(number, line.amount(), BigDecimal::add);
        if (line.replaced()) {
          replaced.add(number);
        }
      }
    }
    return new Counted(computed, same, replaced, others);
  }

  private void hold(String name, Ceiling ceiling, Counted counted) {
    LocalDate day =
        counted.computed().keySet().stream()
            .map(i -> lines.get(i).day(statementDay))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Optional<BigDecimal> limit = ceiling.amount().valueOn(day);
    if (limit.isEmpty()) {
      Message none = Message.of("vacation.note.noCeiling", name, ceiling.amount().whyNoneOn(day));
      counted.computed().keySet().forEach(i -> lines.set(i, lines.get(i).withNote(none)));
    } else if (counted.sum().compareTo(limit.get()) > 0) {
      pass(name, ceiling, counted, new Passed(day, limit.get()));
    }
  }

  /** A ceiling that was passed. */
  private record Passed(LocalDate day, BigDecimal limit) {}

  private void pass(String name, Ceiling ceiling, Counted counted, Passed passed) {
    List<Message> notes = notes(name, ceiling, counted, passed);
    switch (ceiling.effect()) {
      case AVERTIR -> counted.computed().keySet().forEach(i -> note(i, notes));
      case REFUSER -> refuse(counted, Outcome.Refused.of(notes, "ceiling", name));
      case PLAFONNER -> cut(name, ceiling, counted, passed, notes);
    }
  }

  private List<Message> notes(String name, Ceiling ceiling, Counted counted, Passed passed) {
    Setting<BigDecimal> setting = ceiling.amount().on(passed.day()).orElseThrow();
    List<Message> notes = new ArrayList<>();
    notes.add(
        Message.of(
            "vacation.note.ceiling",
            name,
            Message.of("vacation.per." + ceiling.per().code()),
            Sayings.euros(counted.sum()),
            Sayings.euros(passed.limit()),
            Message.of("vacation.status." + setting.status().code())));
    if (!counted.others().isEmpty()) {
      notes.add(
          Message.of(
              "vacation.note.ceilingEarlier",
              name,
              Sayings.euros(counted.earlier()),
              LineRanges.of(counted.others().stream().map(StandingLine::ref).toList())));
    }
    return notes;
  }

  private void note(int number, List<Message> notes) {
    notes.forEach(note -> lines.set(number, lines.get(number).withNote(note)));
  }

  /** What stands already is not refused; what would go beyond it is. */
  private void refuse(Counted counted, Outcome refusal) {
    counted.computed().keySet().stream()
        .filter(i -> counted.wanted(i).signum() > 0)
        .forEach(i -> lines.set(i, lines.get(i).withOutcome(refusal)));
  }

  private void cut(
      String name, Ceiling ceiling, Counted counted, Passed passed, List<Message> notes) {
    Optional<LeftoverCent> rule =
        Optional.ofNullable(ceiling.leftoverCent()).flatMap(cent -> cent.valueOn(passed.day()));
    if (rule.isEmpty()) {
      Message none = Message.of("vacation.refused.noRule", "ceilings." + name + ".leftoverCent");
      refuse(counted, Outcome.Refused.of(List.of(none), "rules", rules.identity().file()));
      return;
    }
    BigDecimal sum = counted.sum();
    BigDecimal earlier = counted.earlier();
    BigDecimal limit = passed.limit().setScale(sum.scale(), RoundingMode.DOWN);
    counted
        .cut(limit, rule.get())
        .forEach(
            (i, part) -> {
              BigDecimal before = amount(i).orElseThrow();
              if (part.compareTo(before) < 0) {
                note(i, notes);
                Operation step =
                    new Operation.Capped(name, sum, earlier, limit, before, rule.get(), part);
                lines.set(i, lines.get(i).withStep(step, part));
              }
            });
  }
}
