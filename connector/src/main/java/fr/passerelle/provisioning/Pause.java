package fr.passerelle.provisioning;

import java.time.Duration;

/** A way to let time pass; tests let it pass at once. */
@FunctionalInterface
public interface Pause {

  /** Returns after a time. */
  void last(Duration time) throws InterruptedException;

  /** Time as it passes. */
  static Pause real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
