package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line with all that happened to it.
 *
 * @param events oldest first
 */
public record TrackedLine(LineRef ref, PayStatement statement, List<PayEvent> events) {

  public TrackedLine {
    events = List.copyOf(events);
  }

  public PayLine line() {
    return statement.line(ref.number());
  }

  /** Where the events have brought it; one that the table refuses does not count. */
  public LineState state() {
    LineState state = LineState.of(line().outcome());
    for (PayEvent event : events) {
      state = StateTable.next(state, event.kind()).orElse(state);
    }
    return state;
  }

  /** The last override, which stands in the place of what was computed. */
  public Optional<PayEvent> override() {
    return last(LineEvent.OVERRIDE);
  }

  /** The last event of a kind. */
  public Optional<PayEvent> last(LineEvent kind) {
    return events.stream().filter(event -> event.kind() == kind).reduce((one, next) -> next);
  }

  /** What was computed; empty where nothing could be. */
  public Optional<BigDecimal> computed() {
    return line().outcome().match(c -> Optional.of(c.amount()), q -> none(), r -> none());
  }

  /** What counts: what a person put in place, else what was computed. */
  public Optional<BigDecimal> amount() {
    return replacement().map(NewAmount::amount).or(this::computed);
  }

  /** The vacations that count; those computed where a person decided on the amount alone. */
  public Optional<Fraction> vacations() {
    return replacement()
        .flatMap(it -> Optional.ofNullable(it.vacations()))
        .or(
            () ->
                line()
                    .outcome()
                    .match(
                        computed -> Optional.of(computed.vacations()),
                        question -> Optional.ofNullable(question.vacations()),
                        refusal -> Optional.empty()));
  }

  /**
   * A line without an amount says what it waits for; one that was given an amount waits no more.
   */
  String shownState() {
    LineState state = state();
    return state == LineState.EFFECTUE ? line().state().code() : state.code();
  }

  /** What a person put in the place of the computed amount; empty where nobody did. */
  public Optional<NewAmount> replacement() {
    return override().flatMap(event -> Optional.ofNullable(event.amount()));
  }

  private static Optional<BigDecimal> none() {
    return Optional.empty();
  }
}
