package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The amounts that a ceiling takes together: those of a statement, and those that stand already in
 * others. What stands, stands: only what is new, or goes beyond it, is held against the ceiling.
 *
 * @param computed by number of the line
 * @param standing what stands for the same work, by number of the line
 * @param replaced lines for whose work a person has put an amount in place, which is the one that
 *     counts
 * @param others what stands for other work
 */
record Counted(
    SortedMap<Integer, BigDecimal> computed,
    SortedMap<Integer, BigDecimal> standing,
    Collection<Integer> replaced,
    List<StandingLine> others) {

  /** What stands for other work, in euros. */
  BigDecimal earlier() {
    return others.stream().map(StandingLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What all of it comes to, in euros. */
  BigDecimal sum() {
    return sum(computed.keySet().stream().map(this::wanted).toList())
        .add(sum(standing.values()))
        .add(earlier());
  }

  /** What a line would have beyond what stands for its work. */
  BigDecimal wanted(int number) {
    BigDecimal amount = computed.getOrDefault(number, BigDecimal.ZERO);
    BigDecimal beyond = amount.subtract(standing.getOrDefault(number, BigDecimal.ZERO));
    return replaced.contains(number) ? BigDecimal.ZERO : beyond.max(BigDecimal.ZERO);
  }

  /**
   * What remains for each line that wants something, by number: first those for whose work nothing
   * stands, in proportion, then the others.
   */
  SortedMap<Integer, BigDecimal> cut(BigDecimal limit, LeftoverCent rule) {
    BigDecimal room = limit.subtract(earlier()).subtract(sum(standing.values()));
    BigDecimal left = room.max(BigDecimal.ZERO).setScale(sum().scale(), RoundingMode.DOWN);
    SortedMap<Integer, BigDecimal> cut = new TreeMap<>(shared(left, false, rule));
    BigDecimal then = left.subtract(sum(cut.values()));
    shared(then, true, rule)
        .forEach(
            (number, part) ->
                cut.put(number, part.add(standing.getOrDefault(number, BigDecimal.ZERO))));
    return cut;
  }

  private SortedMap<Integer, BigDecimal> shared(BigDecimal room, boolean paid, LeftoverCent rule) {
    SortedMap<Integer, Fraction> weights =
        computed.keySet().stream()
            .filter(number -> standing.containsKey(number) == paid)
            .filter(number -> wanted(number).signum() > 0)
            .collect(
                Collectors.toMap(
                    number -> number,
                    number -> Fraction.of(wanted(number)),
                    (one, other) -> one,
                    TreeMap::new));
    BigDecimal all = sum(weights.keySet().stream().map(this::wanted).toList());
    return weights.isEmpty()
        ? new TreeMap<>()
        : new Shares<>(room.min(all).setScale(room.scale()), weights).amounts(rule);
  }

  private static BigDecimal sum(Collection<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
