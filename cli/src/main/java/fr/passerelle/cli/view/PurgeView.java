package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.ledger.Purgeable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;

/** What a purge would take away, or has taken away. */
public final class PurgeView {

  private final PrintWriter out;
  private final Words words;

  public PurgeView(Workplace place) {
    this.out = place.out();
    this.words = new Words(place.language());
  }

  /**
   * Shows it.
   *
   * @param done whether it has been taken away
   */
  public void show(Purgeable purgeable, boolean done) {
    String before = day(purgeable.before());
    Instant oldest = purgeable.oldest();
    Instant youngest = purgeable.youngest();
    if (purgeable.isNothing()) {
      out.println(words.say("ledger-purge-nothing", before));
      return;
    }
    if (oldest != null && youngest != null) {
      out.println(
          words.say(
              "ledger-purge-rosters",
              purgeable.rosters(),
              purgeable.people(),
              day(oldest),
              day(youngest)));
    }
    out.println(words.say("ledger-purge-waiting", purgeable.waiting(), before));
    out.println(words.say("ledger-purge-attested", purgeable.attested(), before));
    out.println(words.say(done ? "ledger-purge-done" : "ledger-purge-yes"));
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
