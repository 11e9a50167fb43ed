package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;

/** How far long work is: one line that is written over, only while somebody looks on. */
public final class ProgressView {

  private final Workplace place;
  private final Words words;
  private final String key;
  private boolean shown;

  /**
   * A line for one piece of work.
   *
   * @param key of the sentence with two blanks: done, and of how many
   */
  public ProgressView(Workplace place, String key) {
    this.place = place;
    this.words = new Words(place.language());
    this.key = key;
  }

  public void show(int done, int all) {
    if (place.interactive()) {
      place.err().print("\r" + words.say(key, done, all));
      place.err().flush();
      shown = true;
    }
  }

  /** Takes the line away. */
  public void close() {
    if (shown) {
      place.err().print("\r\u001b[K");
      place.err().flush();
    }
  }
}
