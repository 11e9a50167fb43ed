package fr.passerelle.vacation;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a line; kept for good.
 *
 * @param amount what an override puts in place; null for every other kind
 * @param batch the number of the transmission, from 1; null for every other kind
 */
public record PayEvent(
    LineRef line,
    LineEvent kind,
    Signature signature,
    @Nullable NewAmount amount,
    @Nullable Integer batch) {

  public PayEvent {
    if ((kind == LineEvent.OVERRIDE) == (amount == null)
        || (kind == LineEvent.TRANSMIT) == (batch == null)) {
      throw new IllegalArgumentException(
          "an amount goes with an override, a batch with sending, and with nothing else");
    }
  }

  static PayEvent of(LineRef line, LineEvent kind, Signature signature) {
    return new PayEvent(line, kind, signature, null, null);
  }
}
