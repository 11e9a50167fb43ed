package fr.passerelle.vacation;

import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a clerk does with lines. Each act is judged by what stands in the ledger at the moment when
 * it is written, so that two clerks can't both validate, or both send, the same line. An act on
 * several lines is done on all of them or on none. Safe for several threads and processes.
 */
public final class PayDesk {

  private final StatementStore statements;
  private final PayEvents events;

  public PayDesk(StatementStore statements, PayEvents events) {
    this.statements = statements;
    this.events = events;
  }

  /** Where every line stands now. */
  public PayRegister register() {
    return PayRegister.of(events.all(), statements);
  }

  /** The numbers of the lines that can be validated now. */
  public List<Integer> validatable(PayStatement statement) {
    PayRegister register = register();
    return register.linesOf(statement).stream()
        .filter(line -> LineChecks.validation(line, register).isEmpty())
        .map(line -> line.ref().number())
        .toList();
  }

  /** Validates lines: they are frozen, and may be transmitted. */
  public List<Problem> validate(PayStatement statement, List<Integer> numbers, Signature by) {
    List<Problem> problems = new ArrayList<>();
    events.add(
        before -> {
          PayRegister register = PayRegister.of(before, statements);
          List<TrackedLine> lines =
              numbers.stream().distinct().map(it -> register.line(statement, it)).toList();
          lines.forEach(line -> problems.addAll(LineChecks.validation(line, register)));
          if (problems.isEmpty()) {
            problems.addAll(ceilings(statement, lines, register));
          }
          return problems.isEmpty()
              ? lines.stream().map(it -> PayEvent.of(it.ref(), LineEvent.VALIDATE, by)).toList()
              : List.of();
        });
    return problems;
  }

  /** By the rules kept with the statement; one without, such as of differences, has none. */
  private List<Problem> ceilings(
      PayStatement statement, List<TrackedLine> lines, PayRegister register) {
    return statements.sources(statement.id()).stream()
        .findFirst()
        .flatMap(
            file ->
                RulesFile.read(file.name(), file.bytes())
                    .match(Optional::of, wrong -> Optional.empty()))
        .map(rules -> new CeilingChecks(rules, Standing.of(register)).validation(lines))
        .orElseGet(List::of);
  }

  /** Sets a line aside, until {@link #restore}. */
  public List<Problem> cancel(PayStatement statement, int number, Signature by) {
    return simple(statement, number, PayEvent.of(ref(statement, number), LineEvent.CANCEL, by));
  }

  /** Takes back that a line was set aside; it has to be validated anew. */
  public List<Problem> restore(PayStatement statement, int number, Signature by) {
    return simple(statement, number, PayEvent.of(ref(statement, number), LineEvent.RESTORE, by));
  }

  /** Puts another amount in the place of the computed one, which is kept and shown. */
  public List<Problem> override(
      PayStatement statement, int number, NewAmount amount, Signature by) {
    if (by.reason().isBlank()) {
      throw new IllegalArgumentException("an override has a reason");
    }
    return simple(
        statement,
        number,
        new PayEvent(ref(statement, number), LineEvent.OVERRIDE, by, amount, null));
  }

  /**
   * Marks every validated line as transmitted, in all statements. A line is sent once: the next
   * time it is not among them.
   *
   * @return the number of the transmission; 0 where there was nothing to send
   */
  public int transmit(Signature by) {
    List<PayEvent> sent =
        events.add(
            before -> {
              int batch = 1 + lastBatch(before);
              return PayRegister.of(before, statements).in(LineState.VALIDE).stream()
                  .map(it -> new PayEvent(it.ref(), LineEvent.TRANSMIT, by, null, batch))
                  .toList();
            });
    return lastBatch(sent);
  }

  private static int lastBatch(List<PayEvent> events) {
    return events.stream()
        .mapToInt(event -> event.batch() == null ? 0 : event.batch())
        .max()
        .orElse(0);
  }

  private List<Problem> simple(PayStatement statement, int number, PayEvent event) {
    return each(
        statement,
        List.of(number),
        (line, register) -> LineChecks.step(line, event.kind()),
        ref -> event);
  }

  private List<Problem> each(
      PayStatement statement,
      List<Integer> numbers,
      BiFunction<TrackedLine, PayRegister, List<Problem>> check,
      Function<LineRef, PayEvent> event) {
    List<Problem> problems = new ArrayList<>();
    events.add(
        before -> {
          PayRegister register = PayRegister.of(before, statements);
          List<PayEvent> added = new ArrayList<>();
          for (int number : numbers.stream().distinct().toList()) {
            problems.addAll(check.apply(register.line(statement, number), register));
            added.add(event.apply(ref(statement, number)));
          }
          return problems.isEmpty() ? added : List.of();
        });
    return problems;
  }

  private static LineRef ref(PayStatement statement, int number) {
    return new LineRef(statement.id(), number);
  }
}
