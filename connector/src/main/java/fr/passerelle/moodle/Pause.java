package fr.passerelle.moodle;

import java.time.Duration;

/** How to let time pass between two attempts; tests let it pass at once. */
@FunctionalInterface
public interface Pause {

  /** Returns after a time. */
  void of(Duration duration) throws InterruptedException;

  /** Time as it passes. */
  static Pause real() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
