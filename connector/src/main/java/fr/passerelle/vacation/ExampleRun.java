package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds rules against examples, through the same calculation that pays. An example's candidates
 * count under every definition, so an example says nothing about definitions.
 */
public final class ExampleRun {

  private static final int CENTS = 2;

  private final PayCalculator calculator;

  public ExampleRun(PayRules rules) {
    this.calculator = new PayCalculator(rules, ZoneOffset.UTC);
  }

  /** One result an example, in their order. */
  public List<ExampleResult> of(RuleExamples examples) {
    return examples.examples().stream()
        .map(example -> new ExampleResult(example, differences(example)))
        .toList();
  }

  private List<Message> differences(RuleExample example) {
    SortedMap<String, String> wanted = new TreeMap<>();
    example.expect().forEach(it -> note(wanted, who(it.person()), said(it)));
    SortedMap<String, String> came = new TreeMap<>();
    List<PayLine> lines =
        calculator
            .compute(example.on(), ExampleFacts.counts(example), ExampleFacts.declared(example))
            .lines();
    lines.forEach(it -> note(came, who(id(it.person())), said(it.outcome())));
    List<Message> differences =
        union(wanted.keySet(), came.keySet()).stream()
            .flatMap(who -> difference(who, wanted.get(who), came.get(who)))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!differences.isEmpty()) {
      lines.stream().flatMap(ExampleRun::reasons).distinct().forEach(differences::add);
    }
    return differences;
  }

  private static Stream<Message> difference(
      String who, @Nullable String wanted, @Nullable String came) {
    if (wanted == null) {
      return Stream.of(Message.of("vacation.example.unexpected", who, String.valueOf(came)));
    }
    if (came == null) {
      return Stream.of(Message.of("vacation.example.absent", who, wanted));
    }
    return wanted.equals(came)
        ? Stream.of()
        : Stream.of(Message.of("vacation.example.different", who, wanted, came));
  }

  /** A person with several lines has all of them, in the order of their texts. */
  private static void note(SortedMap<String, String> lines, String who, String text) {
    lines.merge(
        who,
        text,
        (one, other) ->
            Stream.concat(Stream.of(one.split(" \\+ ")), Stream.of(other))
                .sorted()
                .collect(Collectors.joining(" + ")));
  }

  private static SortedSet<String> union(Collection<String> some, Collection<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Why there is no amount, where there is none. */
  private static Stream<Message> reasons(PayLine line) {
    return line.outcome()
        .match(
            sum -> Stream.of(),
            question -> Stream.of(question.reason()),
            refusal -> refusal.reasons().stream());
  }

  private static @Nullable Long id(@Nullable UserId person) {
    return person == null ? null : person.value();
  }

  private static String who(@Nullable Long person) {
    return person == null ? "-" : person.toString();
  }

  private static String said(RuleExample.Line line) {
    ExactNumber vacations = line.vacations();
    return said(
        vacations == null ? null : vacations.value(),
        line.amount(),
        PayState.valueOf(line.state().name()));
  }

  private static String said(Outcome outcome) {
    return outcome.match(
        sum -> said(sum.vacations(), sum.amount(), outcome.state()),
        question -> said(question.vacations(), null, outcome.state()),
        refusal -> said(null, null, outcome.state()));
  }

  /** {@code 5/2 = 112.50 a_valider}. */
  private static String said(
      @Nullable Fraction vacations, @Nullable BigDecimal amount, PayState state) {
    String sum = vacations == null ? "" : vacations + " = ";
    return sum + (amount == null ? "" : money(amount) + " ") + state.code();
  }

  private static String money(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.setScale(Math.max(CENTS, plain.scale())).toPlainString();
  }
}
