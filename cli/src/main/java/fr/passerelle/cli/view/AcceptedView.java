package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CourseCount;
import java.time.ZoneId;

/** By whose word counts may pay now, a line each. */
public final class AcceptedView {

  private final Workplace place;
  private final Words words;
  private final ZoneId zone;

  public AcceptedView(Workplace place, ZoneId zone) {
    this.place = place;
    this.words = new Words(place.language());
    this.zone = zone;
  }

  /**
   * Shows a count that has its word.
   *
   * @param earlier whether it had one already, which stands
   */
  public void show(CourseCount count, boolean earlier) {
    Acceptance word = count.acceptance();
    if (word == null) {
      throw new IllegalArgumentException("nobody accepted reading " + count.snapshot());
    }
    String course = Plain.line(count.shortName().value());
    String reading = count.snapshot().toString();
    String day = word.at().atZone(zone).toLocalDate().toString();
    if (earlier) {
      place.out().println(words.say("accept-earlier", course, word.who(), day, word.reason()));
    } else if (count.reservations().isEmpty()) {
      place.out().println(words.say("accept-noted", course, reading));
    } else {
      place.out().println(words.say("accept-done", course, reading));
      count.reservations().forEach(why -> place.out().println("    " + Plain.line(words.say(why))));
    }
  }
}
