package fr.passerelle.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs faster than time passes, and shows every process the same. */
final class HurriedClock extends Clock {

  private final Instant since;
  private final int pace;

  /**
   * A clock that was right once.
   *
   * @param since when it was right
   * @param pace how many of its seconds pass in one
   */
  HurriedClock(Instant since, int pace) {
    this.since = since;
    this.pace = pace;
  }

  @Override
  public Instant instant() {
    return since.plus(Duration.between(since, systemUTC().instant()).multipliedBy(pace));
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
