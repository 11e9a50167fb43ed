package fr.passerelle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that begins when it is told to, runs, and can be moved on. */
final class RunningClock extends Clock {

  private final long begun = System.nanoTime();
  private volatile Instant start;

  RunningClock(String start) {
    this.start = Instant.parse(start);
  }

  void moveOn(Duration time) {
    start = start.plus(time);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - begun);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
