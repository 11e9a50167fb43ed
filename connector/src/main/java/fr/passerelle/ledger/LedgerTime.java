package fr.passerelle.ledger;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * How the ledger writes when something was noted: in UTC, always to the millisecond, so it sorts.
 */
final class LedgerTime {

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private LedgerTime() {}

  static String now(Clock clock) {
    return MILLISECONDS.format(clock.instant());
  }
}
