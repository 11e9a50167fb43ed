package fr.passerelle.ledger;

import fr.passerelle.provisioning.Journal;
import java.nio.file.Path;
import java.time.Clock;

/** A process that holds the right to write to a site and stores counts until it is killed. */
final class WriterMain {

  private WriterMain() {}

  public static void main(String[] arguments) {
    Place place = Place.valueOf(arguments[0]);
    LedgerPlace at = place == Place.FILE ? place.in(Path.of(arguments[1])) : database(arguments[1]);
    Ledger ledger = Ledger.open(at, Clock.systemUTC());
    Journal.Hold hold = ledger.journal().hold(FullLedger.SITE);
    for (int learners = 0; hold.site().equals(FullLedger.SITE); learners++) {
      FullLedger.count(ledger.rosters(), FullLedger.reading(7, FullLedger.LATELY, learners % 200));
    }
  }

  private static LedgerPlace database(String url) {
    return LedgerPlace.database(url, "postgres", "postgres");
  }
}
