package fr.passerelle.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when a test says so. */
final class SettableClock extends Clock {

  /** A Monday, one o’clock in Paris. */
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private Instant now = START;

  synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  Duration passed() {
    return Duration.between(START, instant());
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
