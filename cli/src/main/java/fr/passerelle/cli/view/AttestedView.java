package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.Attesting.Outcome;
import fr.passerelle.moodle.UserId;
import java.util.stream.Collectors;

/** What an attestation list made of a course's count, and who on it is not counted. */
public final class AttestedView {

  private final Workplace place;
  private final Words words;

  public AttestedView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(Outcome outcome) {
    if (!outcome.strangers().isEmpty()) {
      String numbers =
          outcome.strangers().stream().map(UserId::toString).collect(Collectors.joining(", "));
      place
          .err()
          .println("! " + words.say("attest-strangers", outcome.strangers().size(), numbers));
    }
  }
}
