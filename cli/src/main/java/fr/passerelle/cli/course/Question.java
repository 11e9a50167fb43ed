package fr.passerelle.cli.course;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import java.io.IOException;
import java.util.Objects;

/** Asks before something is written to a site. */
final class Question {

  /** What came of it. */
  enum Answer {
    YES,
    NO,
    /** There is no terminal to ask on. */
    NOBODY_THERE
  }

  private final Workplace place;
  private final Words words;

  Question(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** Asks, and says so where nothing will be done. */
  Answer ask(String text) throws IOException {
    if (!place.interactive()) {
      place.err().println(words.say("apply-needs-yes"));
      return Answer.NOBODY_THERE;
    }
    place.err().print(text + " ");
    place.err().flush();
    String typed = Objects.toString(place.in().readLine(), "").strip();
    if (typed.equalsIgnoreCase(words.say("yes")) || typed.equalsIgnoreCase("yes")) {
      return Answer.YES;
    }
    place.err().println(words.say("apply-declined"));
    return Answer.NO;
  }
}
