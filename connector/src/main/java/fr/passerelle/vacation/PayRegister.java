package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where every line stands, derived from the events alone. Immutable. */
public final class PayRegister {

  private final SortedMap<LineRef, TrackedLine> lines = new TreeMap<>();
  private final Map<String, List<TrackedLine>> frozen = new LinkedHashMap<>();

  private PayRegister(SortedMap<LineRef, List<PayEvent>> events, StatementStore statements) {
    Map<StatementId, PayStatement> read = new LinkedHashMap<>();
    events.forEach(
        (ref, all) -> {
          PayStatement statement =
              read.computeIfAbsent(ref.statement(), id -> statements.find(id).orElseThrow());
          lines.put(ref, new TrackedLine(ref, statement, all));
        });
    for (TrackedLine line : lines.values()) {
      if (line.state().isFrozen()) {
        frozen.computeIfAbsent(line.line().key(), key -> new ArrayList<>()).add(line);
      }
    }
  }

  /**
   * What the events say.
   *
   * @param events oldest first
   * @param statements where the lines that they are about are kept
   */
  public static PayRegister of(List<PayEvent> events, StatementStore statements) {
    SortedMap<LineRef, List<PayEvent>> byLine = new TreeMap<>();
    for (PayEvent event : events) {
      byLine.computeIfAbsent(event.line(), line -> new ArrayList<>()).add(event);
    }
    return new PayRegister(byLine, statements);
  }

  /** A line of a statement, with what happened to it. */
  public TrackedLine line(PayStatement statement, int number) {
    LineRef ref = new LineRef(statement.id(), number);
    return lines.getOrDefault(ref, new TrackedLine(ref, statement, List.of()));
  }

  /** All lines of a statement. */
  public List<TrackedLine> linesOf(PayStatement statement) {
    List<TrackedLine> all = new ArrayList<>();
    for (int number = 1; number <= statement.lines().size(); number++) {
      all.add(line(statement, number));
    }
    return all;
  }

  /** The lines in a state that something happened to, by statement and number. */
  public List<TrackedLine> in(LineState state) {
    return lines.values().stream().filter(line -> line.state() == state).toList();
  }

  /** The lines of a transmission, by statement and number; none where there was no such one. */
  public List<TrackedLine> batch(int number) {
    return in(LineState.TRANSMIS).stream()
        .filter(line -> line.last(LineEvent.TRANSMIT).stream().anyMatch(e -> isOf(e, number)))
        .toList();
  }

  private static boolean isOf(PayEvent event, int batch) {
    return event.batch() != null && event.batch() == batch;
  }

  /** What stands under a line's key, in whichever statement: the line itself, and differences. */
  public List<TrackedLine> frozen(String key) {
    return frozen.getOrDefault(key, List.of());
  }

  /** Everything that stands, by key. */
  public Map<String, List<TrackedLine>> frozen() {
    return new TreeMap<>(frozen);
  }

  /** What stands under the key of this line, in other lines than this. */
  public List<TrackedLine> frozenElsewhere(TrackedLine line) {
    return frozen(line.line().key()).stream().filter(it -> !it.ref().equals(line.ref())).toList();
  }

  /** How far a line has come, in words; that its work is paid already under another line. */
  public Message says(TrackedLine line) {
    List<TrackedLine> others = frozenElsewhere(line);
    LineState state = line.state();
    if (state == LineState.EFFECTUE || state == LineState.A_VALIDER) {
      return others.isEmpty() || line.line().isDifference()
          ? Message.of("vacation.state." + line.shownState())
          : already(line, others);
    }
    return Message.of("vacation.state." + state.code());
  }

  private static Message already(TrackedLine line, List<TrackedLine> others) {
    TrackedLine first = others.get(0);
    BigDecimal sum = sum(others);
    return Message.of(
        "vacation.state.already",
        Message.of("vacation.state." + first.state().code()),
        first.ref().toString(),
        Sayings.euros(sum),
        line.amount()
            .map(amount -> Sayings.euros(amount.subtract(sum)))
            .orElse(Message.of("vacation.state.unknownGap")));
  }

  /** Whether the line's work is validated or transmitted, here or under another statement. */
  public boolean isSettled(TrackedLine line) {
    return line.state().isFrozen()
        || (!line.line().isDifference() && !frozenElsewhere(line).isEmpty());
  }

  /** All amounts together, in euros. */
  public static BigDecimal sum(Collection<TrackedLine> lines) {
    return lines.stream()
        .flatMap(line -> line.amount().stream())
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
