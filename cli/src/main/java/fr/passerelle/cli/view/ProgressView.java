package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a round over rosters is, how fast, and how long it will go on: one line that is written
 * over, only while somebody looks on.
 */
public final class ProgressView {

  private static final long MILLIS = 1000;
  private static final long SHOWN_IN_SECONDS = 100;

  private final Workplace place;
  private final Words words;
  private final Instant begun;
  private boolean shown;

  public ProgressView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
    this.begun = place.clock().instant();
  }

  public void show(int done, int all) {
    if (place.interactive()) {
      place.err().print("\r" + text(done, all) + "\u001b[K");
      place.err().flush();
      shown = true;
    }
  }

  private String text(int done, int all) {
    long millis = Duration.between(begun, place.clock().instant()).toMillis();
    if (done == 0 || millis <= 0) {
      return words.say("sync-progress", done, all);
    }
    long left = millis * (all - done) / done / MILLIS;
    double rate = (double) done * MILLIS / millis;
    return left < SHOWN_IN_SECONDS
        ? words.say("sync-progress-seconds", done, all, rate, left)
        : words.say("sync-progress-minutes", done, all, rate, left / 60 + 1);
  }

  /** Takes the line away. */
  public void close() {
    if (shown) {
      place.err().print("\r\u001b[K");
      place.err().flush();
    }
  }
}
