package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import java.time.Duration;
import java.time.Instant;

/**
 * How far an apply is, how fast, and how long it will go on: one line that is written over, only
 * while somebody looks on.
 */
public final class ApplyProgress {

  private static final int WIDTH = 24;
  private static final long MILLIS = 1000;
  private static final long SHOWN_IN_SECONDS = 100;

  private final Workplace place;
  private final Words words;
  private final int all;
  private final Instant begun;
  private int done;
  private boolean shown;

  public ApplyProgress(Workplace place, int all) {
    this.place = place;
    this.words = new Words(place.language());
    this.all = all;
    this.begun = place.clock().instant();
  }

  /** So many steps have ended. */
  public void show(int ended) {
    done = ended;
    if (place.interactive() && done < all) {
      place.err().print("\r" + bar() + " " + text() + "\u001b[K");
      place.err().flush();
      shown = true;
    }
  }

  /** One more step has ended. */
  public void showNext() {
    show(done + 1);
  }

  /** Takes the line away. */
  public void close() {
    if (shown) {
      place.err().print("\r\u001b[K");
      place.err().flush();
      shown = false;
    }
  }

  private String bar() {
    int full = (int) ((long) WIDTH * done / all);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }

  private String text() {
    long millis = Duration.between(begun, place.clock().instant()).toMillis();
    if (done == 0 || millis <= 0) {
      return words.say("apply-progress-begun", done, all);
    }
    long left = millis * (all - done) / done / MILLIS;
    double rate = (double) done * MILLIS / millis;
    return left < SHOWN_IN_SECONDS
        ? words.say("apply-progress-seconds", done, all, rate, left)
        : words.say("apply-progress-minutes", done, all, rate, left / 60 + 1);
  }
}
