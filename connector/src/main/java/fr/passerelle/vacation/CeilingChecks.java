package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps lines from being validated that would pass a ceiling together with what stands by now:
 * another statement may have been validated since theirs was computed. A ceiling that only warns
 * keeps nothing back; nor does any other a line whose amount a person put in place.
 */
final class CeilingChecks {

  private final PayRules rules;
  private final Standing standing;

  /**
   * @param rules those that the lines were computed by
   */
  CeilingChecks(PayRules rules, Standing standing) {
    this.rules = rules;
    this.standing = standing;
  }

  /** What keeps these lines from being validated together. */
  List<Problem> validation(List<TrackedLine> chosen) {
    List<Problem> problems = new ArrayList<>();
    rules
        .ceilings()
        .forEach(
            (name, ceiling) -> {
              if (ceiling.effect() != CeilingEffect.AVERTIR) {
                groups(ceiling, chosen)
                    .forEach((key, lines) -> problems.addAll(over(name, ceiling, key, lines)));
              }
            });
    return problems;
  }

  private Map<String, List<TrackedLine>> groups(Ceiling ceiling, List<TrackedLine> chosen) {
    Map<String, List<TrackedLine>> groups = new TreeMap<>();
    for (TrackedLine line : chosen) {
      CeilingSubject subject = StandingLine.subject(line);
      if (subject.isUnder(ceiling)) {
        groups
            .computeIfAbsent(subject.together(ceiling.per(), rules), key -> new ArrayList<>())
            .add(line);
      }
    }
    return groups;
  }

  private List<Problem> over(String name, Ceiling ceiling, String key, List<TrackedLine> lines) {
    BigDecimal before =
        standing.lines().stream()
            .filter(it -> it.subject().isUnder(ceiling))
            .filter(it -> it.subject().together(ceiling.per(), rules).equals(key))
            .map(StandingLine::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum = before.add(PayRegister.sum(lines));
    LocalDate day =
        lines.stream()
            .map(it -> StandingLine.subject(it).day())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return ceiling
        .amount()
        .valueOn(day)
        .filter(limit -> sum.compareTo(limit) > 0)
        .map(
            limit ->
                lines.stream()
                    .filter(line -> line.replacement().isEmpty() && isMore(line))
                    .map(line -> problem(name, line, sum, limit, before))
                    .toList())
        .orElseGet(List::of);
  }

  private static boolean isMore(TrackedLine line) {
    return line.amount().filter(amount -> amount.signum() > 0).isPresent();
  }

  private static Problem problem(
      String name, TrackedLine line, BigDecimal sum, BigDecimal limit, BigDecimal before) {
    return Problem.error(
        line.ref().toString(),
        "",
        line.line().key(),
        Message.of(
            "vacation.step.ceiling",
            name,
            Sayings.euros(sum),
            Sayings.euros(limit),
            Sayings.euros(before)),
        Message.of("vacation.step.ceiling.needs"));
  }
}
