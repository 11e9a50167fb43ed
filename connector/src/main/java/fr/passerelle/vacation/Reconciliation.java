package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was transmitted, held against what a statement gives now: a line with the signed difference
 * for each key where they differ. Pure: it proposes, and changes nothing.
 *
 * @param differences the proposed lines as a statement of their own; empty where nothing differs
 * @param unknown what can't be compared, and why
 */
public record Reconciliation(Optional<PayStatement> differences, List<Message> unknown) {

  public Reconciliation {
    unknown = List.copyOf(unknown);
  }

  /** Compares all that stands in the register with a statement. */
  public static Reconciliation of(PayRegister register, PayStatement now) {
    Map<String, PayLine> lines = new TreeMap<>();
    now.lines().forEach(line -> lines.put(line.key(), line));
    List<PayLine> differences = new ArrayList<>();
    List<Message> unknown = new ArrayList<>();
    register
        .frozen()
        .forEach(
            (key, standing) -> {
              if (standing.stream().anyMatch(it -> it.state() == LineState.TRANSMIS)) {
                Transmitted sent = new Transmitted(key, standing);
                sent.blocked(lines.get(key), now)
                    .ifPresentOrElse(
                        unknown::add,
                        () -> sent.difference(lines.get(key)).ifPresent(differences::add));
              }
            });
    differences.sort(PayLine.ORDER);
    return new Reconciliation(
        differences.isEmpty()
            ? Optional.empty()
            : Optional.of(
                PayStatement.of(now.rules(), now.on(), now.zone(), now.terms(), differences)),
        unknown);
  }

  /** What stands under one key. */
  private record Transmitted(String key, List<TrackedLine> standing) {

    /** Why nobody can say what is due now: silence is no zero. */
    Optional<Message> blocked(@Nullable PayLine line, PayStatement now) {
      if (standing.stream().anyMatch(it -> it.state() == LineState.VALIDE)) {
        return Optional.of(Message.of("vacation.reconcile.pending", key));
      }
      if (line == null) {
        return isCounted(now)
            ? Optional.empty()
            : Optional.of(Message.of("vacation.reconcile.absent", key));
      }
      return line.outcome()
          .match(
              computed -> Optional.empty(),
              question ->
                  Optional.of(Message.of("vacation.reconcile.open", key, question.reason())),
              refusal ->
                  Optional.of(
                      Message.of("vacation.reconcile.open", key, refusal.reasons().get(0))));
    }

    /** Whether the statement speaks of this tutoring at all, so that a missing line means 0. */
    private boolean isCounted(PayStatement now) {
      PayLine sent = standing.get(0).line();
      return sent.act() == null
          && now.lines().stream()
              .anyMatch(it -> it.act() == null && it.projectKey().equals(sent.projectKey()));
    }

    Optional<PayLine> difference(@Nullable PayLine line) {
      BigDecimal before = PayRegister.sum(standing);
      Outcome.Computed due =
          line == null ? NOTHING : line.outcome().match(c -> c, q -> NOTHING, r -> NOTHING);
      BigDecimal difference = due.amount().subtract(before);
      if (difference.signum() == 0 || isDecided(due.amount())) {
        return Optional.empty();
      }
      Fraction vacations =
          standing.stream()
              .flatMap(it -> it.vacations().stream())
              .reduce(Fraction.ZERO, Fraction::plus);
      List<Operation> steps = new ArrayList<>(due.operations());
      steps.add(
          new Operation.Corrected(
              refs(), vacations, before, due.vacations(), due.amount(), difference));
      Outcome outcome = new Outcome.Computed(due.vacations().minus(vacations), difference, steps);
      PayLine proposed = line == null ? vanished(outcome) : line.withOutcome(outcome);
      return Optional.of(last().override().map(it -> decided(proposed, it)).orElse(proposed));
    }

    /** What a person put in the place of this very amount stands. */
    private boolean isDecided(BigDecimal due) {
      TrackedLine last = last();
      Optional<BigDecimal> dueThen =
          last.line().difference().map(Operation.Corrected::now).or(last::computed);
      return last.override().isPresent()
          && dueThen.filter(then -> then.compareTo(due) == 0).isPresent();
    }

    private static PayLine decided(PayLine line, PayEvent override) {
      return line.withNote(
          Message.of(
              "vacation.reconcile.decided",
              override.line().toString(),
              override.signature().who(),
              override.signature().reason()));
    }

    private TrackedLine last() {
      return standing.stream().max(Comparator.comparingInt(Transmitted::batch)).orElseThrow();
    }

    private static int batch(TrackedLine line) {
      return line.last(LineEvent.TRANSMIT)
          .flatMap(event -> Optional.ofNullable(event.batch()))
          .orElse(0);
    }

    private PayLine vanished(Outcome outcome) {
      return standing
          .get(0)
          .line()
          .withOutcome(outcome)
          .withNote(Message.of("vacation.reconcile.vanished"));
    }

    private String refs() {
      return standing.stream().map(it -> it.ref().toString()).collect(Collectors.joining(", "));
    }

    private static final Outcome.Computed NOTHING =
        new Outcome.Computed(Fraction.ZERO, new BigDecimal("0.00"), List.of());
  }
}
