package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.util.Map;
import java.util.Optional;

/** Which event leads from which state to which; what is not in it is refused. */
final class StateTable {

  private static final Map<LineState, Map<LineEvent, LineState>> NEXT =
      Map.of(
          LineState.EFFECTUE,
          Map.of(LineEvent.OVERRIDE, LineState.A_VALIDER),
          LineState.A_VALIDER,
          Map.of(
              LineEvent.VALIDATE, LineState.VALIDE,
              LineEvent.CANCEL, LineState.ANNULE,
              LineEvent.OVERRIDE, LineState.A_VALIDER),
          LineState.VALIDE,
          Map.of(
              LineEvent.TRANSMIT, LineState.TRANSMIS,
              LineEvent.CANCEL, LineState.ANNULE),
          LineState.ANNULE,
          Map.of(LineEvent.RESTORE, LineState.A_VALIDER));

  private StateTable() {}

  /** The state after the event; empty where it is refused. */
  static Optional<LineState> next(LineState state, LineEvent event) {
    return Optional.ofNullable(NEXT.getOrDefault(state, Map.of()).get(event));
  }

  /** Why the event is refused. */
  static Message refusal(LineState state, LineEvent event) {
    return Message.of(
        "vacation.step.refused",
        Message.of("vacation.state." + state.code()),
        Message.of("vacation.event." + event.code()));
  }

  /** What would be needed first. */
  static Message needed(LineState state, LineEvent event) {
    return event == LineEvent.RESTORE && state != LineState.TRANSMIS
        ? Message.of("vacation.step.notCancelled")
        : Message.of("vacation.step.needs." + (isRepeated(state, event) ? "done" : state.code()));
  }

  private static boolean isRepeated(LineState state, LineEvent event) {
    return (state == LineState.VALIDE && event == LineEvent.VALIDATE)
        || (state == LineState.TRANSMIS && event == LineEvent.TRANSMIT)
        || (state == LineState.ANNULE && event == LineEvent.CANCEL);
  }
}
